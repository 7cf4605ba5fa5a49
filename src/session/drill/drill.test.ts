import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerTo, bank } from '../../../test/support/bank.ts';
import { testCatalog } from '../../../test/support/lessons.ts';
import { createDrill, defaultSettings, type Drill, type DrillSettings, type DrillView } from '../drill.ts';
import { forgetAnswers, readAnswers, readBeliefs } from '../progress.ts';

const catalog = testCatalog();
let drills: Drill[] = [];
let ids = 0;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  await Promise.all(drills.map((drill) => drill.stop()));
  drills = [];
});

function until(drill: Drill, holds: (view: DrillView) => boolean): Promise<DrillView> {
  return new Promise((resolve) => {
    const look = (): void => {
      const view = drill.getSnapshot();
      if (!holds(view)) return;
      stop();
      resolve(view);
    };
    const stop = drill.subscribe(look);
    look();
  });
}

const settled = ({ phase }: DrillView): boolean => phase !== 'opening' && phase !== 'marking';

async function openDrill(wish: DrillSettings | null): Promise<Drill> {
  const drill = createDrill({ bank, base: '/', catalog, wish, newId: () => `drill-${++ids}` });
  drills.push(drill);
  await until(drill, settled);
  return drill;
}

/** Closes every page as the browser does; everything is on the device then. */
async function closeAll(): Promise<void> {
  await Promise.all(drills.map((drill) => drill.stop()));
  drills = [];
}

async function answer(drill: Drill, outcome: 'right' | 'wrong'): Promise<DrillView> {
  const { question } = drill.getSnapshot();
  if (question === null) throw new Error('There is no question at hand');
  drill.send({ type: 'COMMIT', answer: answerTo(question, outcome) });
  drill.send({ type: 'RATE', confidence: 'sure' });
  return until(drill, settled);
}

async function put(key: string, value: unknown): Promise<void> {
  const db = await openDB('iam-dojo', 1, { upgrade: (made) => void made.createObjectStore('work') });
  await db.put('work', value, key);
  db.close();
}

async function keysOnDevice(): Promise<readonly string[]> {
  const db = await openDB('iam-dojo', 1);
  const keys = await db.getAllKeys('work');
  db.close();
  return keys.map(String);
}

const one = (question: string): DrillSettings => ({ ...defaultSettings, question });

describe('the drill of a page', () => {
  it('marks a mended policy by what its account decides', async () => {
    const drill = await openDrill(one('mend'));
    expect((await answer(drill, 'right')).marked).toMatchObject({ right: true, parts: [true] });
    expect((await drill.queries.refusals('{')).map(({ code }) => code)).toEqual(['MalformedPolicyDocument']);
  });

  it('explains the decisions of a question', async () => {
    const drill = await openDrill(one('denied'));
    const view = await answer(drill, 'wrong');
    expect(view.marked?.right).toBe(false);
    if (view.question === null) throw new Error('The question is gone');
    const [decision] = await drill.queries.decisions(view.question);
    expect(decision?.decidedBy.map(({ policy }) => policy.name)).toEqual(['Read']);
  });

  it('keeps every answer, and the belief behind a wrong one', async () => {
    const drill = await openDrill(one('nest'));
    drill.send({ type: 'COMMIT', answer: { kind: 'single', option: 1 } });
    drill.send({ type: 'RATE', confidence: 'unsure' });
    await until(drill, settled);
    await closeAll();
    expect(await readAnswers()).toMatchObject([{ question: 'nest', right: false, confidence: 'unsure' }]);
    expect([...(await readBeliefs())]).toEqual([['groups-nest', 1]]);
    await forgetAnswers();
    expect(await readAnswers()).toEqual([]);
  });

  it('comes back after a reload with the answer that was begun', async () => {
    const drill = await openDrill(one('what-is-a-group'));
    drill.send({ type: 'DRAFT', answer: { kind: 'open', text: 'A gro', met: [] } });
    drill.send({ type: 'DRAFT', answer: { kind: 'open', text: 'A group', met: [] } });
    await closeAll();
    expect((await openDrill(null)).getSnapshot()).toMatchObject({
      phase: 'asking',
      draft: { text: 'A group' },
      answer: null,
    });
  });

  it('keeps the answers of two tabs that have the same drill open', async () => {
    const settings = { ...defaultSettings, set: 'article-nine' };
    const first = await openDrill(settings);
    await answer(first, 'right');
    first.send({ type: 'NEXT' });
    await until(first, ({ number, phase }) => number === 2 && phase === 'asking');
    await answer(first, 'right');
    const second = await openDrill(one('wins'));
    second.send({ type: 'START', settings: one('wins') });
    await answer(second, 'wrong');
    first.send({ type: 'NEXT' });
    await closeAll();
    expect((await readAnswers()).map(({ question }) => question).toSorted()).toEqual([
      'nest',
      'what-is-a-group',
      'wins',
    ]);
    expect((await openDrill(null)).getSnapshot()).toMatchObject({ phase: 'revealed', question: { id: 'wins' } });
  });

  it('puts aside what it cannot read, says so, and begins anew', async () => {
    await put('answers', { format: 1, answers: 'torn' });
    await put('drill', 7);
    const drill = await openDrill(one('nest'));
    expect(drill.getSnapshot()).toMatchObject({ phase: 'asking', notice: 'unreadable' });
    await answer(drill, 'right');
    await closeAll();
    expect(await readAnswers()).toHaveLength(1);
    expect((await keysOnDevice()).filter((key) => key.startsWith('unreadable:')).length).toBe(2);
  });

  it('leaves alone what a later version wrote', async () => {
    const later = { format: 2, answers: { all: [] } };
    await put('answers', later);
    const drill = await openDrill(one('nest'));
    expect(drill.getSnapshot().notice).toBe('newer-version');
    await answer(drill, 'right');
    await closeAll();
    const db = await openDB('iam-dojo', 1);
    expect(await db.get('work', 'answers')).toEqual(later);
    db.close();
  });

  it('goes on without storage, and says that nothing is kept', async () => {
    globalThis.indexedDB = new Proxy(new IDBFactory(), {
      get: () => () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const drill = await openDrill(one('nest'));
    expect(drill.getSnapshot().notice).toBe('unavailable');
    expect((await answer(drill, 'right')).marked?.right).toBe(true);
  });

  it('passes over questions that left the bank, and an answer of another shape', async () => {
    const drill = await openDrill({ ...defaultSettings, set: 'article-nine' });
    await answer(drill, 'right');
    drill.send({ type: 'NEXT' });
    await until(drill, ({ number }) => number === 2);
    drill.send({ type: 'DRAFT', answer: { kind: 'single', option: 1 } });
    await closeAll();
    const db = await openDB('iam-dojo', 1);
    const run: unknown = await db.get('work', 'drill');
    db.close();
    if (typeof run !== 'object') throw new Error('No drill is kept');
    await put('drill', {
      ...run,
      questions: ['gone', 'nest'],
      pending: { answer: { kind: 'single', option: 'b' }, committed: true, confidence: null },
    });
    expect((await openDrill(null)).getSnapshot()).toMatchObject({ phase: 'asking', count: 1, number: 1, draft: null });
  });
});
