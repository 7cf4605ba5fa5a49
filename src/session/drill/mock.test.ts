import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { answerTo, bank } from '../../../test/support/bank.ts';
import { testCatalog } from '../../../test/support/lessons.ts';
import { createMock, OUTCOMES, type Mock, type MockEvent, type MockView } from '../drill.ts';
import { readAnswers } from '../progress.ts';
import { questionsOf } from './bank.ts';
import { mergedMock, secondsLeft, type MockRun } from './mock-run.ts';

const catalog = testCatalog();
const START = Date.parse('2026-01-01T10:00:00Z');
let mocks: Mock[] = [];
let tickers: (() => void)[] = [];
let now = START;
let ids = 0;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  now = START;
});
afterEach(closeAll);

async function closeAll(): Promise<void> {
  await Promise.all(mocks.map((mock) => mock.stop()));
  mocks = [];
  tickers = [];
}

function until(mock: Mock, holds: (view: MockView) => boolean): Promise<MockView> {
  return new Promise((resolve) => {
    const look = (): void => {
      const view = mock.getSnapshot();
      if (!holds(view)) return;
      stop();
      resolve(view);
    };
    const stop = mock.subscribe(look);
    look();
  });
}

const settled = ({ phase }: MockView): boolean => phase !== 'opening' && phase !== 'marking';

async function openMock(): Promise<Mock> {
  const mock = createMock({
    bank,
    base: '/',
    catalog,
    now: () => new Date(now).toISOString(),
    newId: () => `mock-${++ids}`,
    every(listener) {
      tickers.push(listener);
      return () => {
        tickers = tickers.filter((other) => other !== listener);
      };
    },
  });
  mocks.push(mock);
  await until(mock, settled);
  return mock;
}

async function send(mock: Mock, ...events: readonly MockEvent[]): Promise<MockView> {
  for (const event of events) {
    mock.send(event);
    await until(mock, settled);
  }
  return mock.getSnapshot();
}

function pass(seconds: number): void {
  now += seconds * 1000;
  for (const tick of tickers) tick();
}

const commit = ({ question }: MockView, outcome: 'right' | 'wrong' = 'right'): MockEvent => {
  if (question === null) throw new Error('There is no question at hand');
  return { type: 'COMMIT', answer: answerTo(question, outcome) };
};

async function answerAll(mock: Mock, outcome: 'right' | 'wrong'): Promise<MockView> {
  for (;;) {
    const view = mock.getSnapshot();
    if (view.phase !== 'asking') return view;
    await send(mock, commit(view, outcome));
  }
}

describe('a mock interview', () => {
  it('runs from the first question over the model answers to a report', async () => {
    const mock = await openMock();
    expect((await send(mock, { type: 'START' })).secondsLeft).toBe(900);
    pass(61);
    expect(mock.getSnapshot().secondsLeft).toBe(839);
    const comparing = await answerAll(mock, 'right');
    expect(comparing).toMatchObject({
      phase: 'comparing',
      question: { id: 'what-is-a-group' },
      secondsLeft: null,
      toCompare: 1,
    });
    const over = await send(mock, { type: 'TICK', line: 0 }, { type: 'NEXT' });
    expect(over).toMatchObject({ phase: 'report', secondsTaken: 61 });
    expect(over.report?.counts).toEqual({ right: 6, partly: 1, wrong: 0, unanswered: 0 });
    await closeAll();
    expect(await readAnswers()).toHaveLength(7);
  });

  it('shows nothing while the clock runs', async () => {
    const mock = await openMock();
    const view = await send(mock, { type: 'START' });
    const next = await send(mock, commit(view), { type: 'NEXT' }, { type: 'TICK', line: 0 });
    expect(next).toMatchObject({ phase: 'asking', answer: null, report: null, answered: 1, number: 2 });
  });

  it('comes back to what was left, and ends when nothing is left', async () => {
    const mock = await openMock();
    const first = await send(mock, { type: 'START' });
    await send(mock, { type: 'SKIP' });
    for (let number = 1; number < first.count; number++) await send(mock, commit(mock.getSnapshot()));
    const back = mock.getSnapshot();
    expect([back.question?.id, back.canSkip]).toEqual([first.question?.id, false]);
    expect((await send(mock, commit(back))).phase).not.toBe('asking');
  });

  it('goes on after a reload with the time that is left', async () => {
    const mock = await openMock();
    const view = await send(mock, { type: 'START' });
    await send(mock, commit(view));
    await closeAll();
    now += 300_000;
    const again = await openMock();
    expect(again.getSnapshot()).toMatchObject({ phase: 'asking', answered: 1, secondsLeft: 600, count: view.count });
  });

  it('keeps an answer that was begun over a reload, and counts it when the time is up', async () => {
    const mock = await openMock();
    const { question } = await send(mock, { type: 'START' });
    if (question === null) throw new Error('There is no question');
    mock.send({ type: 'DRAFT', answer: answerTo(question, 'right') });
    await closeAll();
    const again = await openMock();
    expect(again.getSnapshot().draft).toEqual(answerTo(question, 'right'));
    pass(901);
    const over = await until(again, ({ phase }) => phase === 'comparing' || phase === 'report');
    const { report } = over.phase === 'report' ? over : await send(again, { type: 'NEXT' });
    expect(report?.lines.filter(({ outcome }) => outcome !== 'unanswered').map((line) => line.question.id)).toEqual([
      question.id,
    ]);
  });

  it('takes no answer once the time is up, also after a night', async () => {
    const mock = await openMock();
    const view = await send(mock, { type: 'START' });
    now += 900_000;
    const late = await send(mock, commit(view));
    expect(late).toMatchObject({ phase: 'report', report: { counts: { unanswered: view.count } } });
    expect(late.secondsTaken).toBe(900);
    await send(mock, { type: 'START' });
    await closeAll();
    now += 8 * 3_600_000;
    expect((await openMock()).getSnapshot()).toMatchObject({ phase: 'report', secondsTaken: 900 });
  });

  it('can be ended early, and shows its report again after a reload', async () => {
    const mock = await openMock();
    await send(mock, { type: 'START' });
    pass(100);
    const over = await send(mock, { type: 'END' });
    expect(over).toMatchObject({ phase: 'report', secondsTaken: 100 });
    await closeAll();
    expect((await openMock()).getSnapshot().report).toEqual(over.report);
  });
});

const run: MockRun = {
  format: 1,
  id: 'm',
  seed: 'm',
  startedAt: new Date(START).toISOString(),
  endsAt: new Date(START + 900_000).toISOString(),
  endedAt: null,
  questions: ['nest', 'wins'],
  at: 0,
  given: [],
  drafts: {},
  compared: [],
  stage: 'asking',
};

test('the seconds that are left are never less than none nor more than all, whatever the clock of the device does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (shift) => {
      const left = secondsLeft(run, new Date(START + shift).toISOString());
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(900);
      expect(Number.isInteger(left)).toBe(true);
    }),
  );
});

test('two tabs with the same interview lose no answer of either', () => {
  const given = (question: string) => ({ question, at: run.startedAt, answer: { kind: 'single', option: 0 } as const });
  const stored = { ...run, given: [given('nest')], stage: 'comparing' } as const;
  const merged = mergedMock(stored, { ...run, given: [given('wins')], at: 1 });
  expect(merged.given.map(({ question }) => question).toSorted()).toEqual(['nest', 'wins']);
  expect(merged.stage).toBe('comparing');
});

const anyEvent = fc.constantFrom<MockEvent | 'right' | 'wrong' | 'pass'>(
  'right',
  'wrong',
  'pass',
  { type: 'START' },
  { type: 'SKIP' },
  { type: 'NEXT' },
  { type: 'TICK', line: 1 },
  { type: 'END' },
  { type: 'LEAVE' },
  { type: 'DRAFT', answer: null },
);

test('whatever is pressed, time never runs below nothing, each question is answered once, and reports add up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 25 }), async (pressed) => {
      globalThis.indexedDB = new IDBFactory();
      const mock = await openMock();
      for (const each of pressed) {
        const { question } = mock.getSnapshot();
        if (each === 'pass') pass(250);
        else if (typeof each !== 'string') await send(mock, each);
        else if (question !== null) await send(mock, { type: 'COMMIT', answer: answerTo(question, each) });
        const view = await until(mock, settled);
        expect(view.answered).toBeLessThanOrEqual(questionsOf(bank).length);
        if (view.phase === 'asking') expect(view.secondsLeft).toBeGreaterThan(0);
        if (view.report !== null) {
          const { counts, lines } = view.report;
          expect(OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0)).toBe(lines.length);
        }
      }
      await closeAll();
    }),
    { numRuns: 25 },
  );
});
