import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { root, taskOf, testCatalog } from '../../test/support/lessons.ts';
import { idle, type, until } from '../../test/support/sessions.ts';
import { HeldThread } from '../../test/support/threads.ts';
import type { Lesson } from '../course/index.ts';
import { readLessonFrom } from '../course/node.ts';
import { prepareLesson } from './build.ts';
import { createLessonSession } from './session.ts';
import type { MachineView, Session, SessionView, TaskView } from './view.ts';

/** A session whose comparisons come when the test lets them. */

const catalog = testCatalog();
const ID = 'deny-beats-allow';
const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';
/** Nothing cheap sees it. */
const TOO_MUCH = `aws iam attach-user-policy --user-name ana --policy-arn ${ADMIN}`;
let lesson: Lesson;
let sessions: Session[] = [];

beforeAll(async () => {
  const source = readLessonFrom(root, ID);
  if (source === null) throw new Error(`There is no lesson ${ID}`);
  // The tasks alone, so that the first of them is at hand at once.
  const steps = source.steps.map((step) => ({ ...step, parts: step.parts.filter(({ kind }) => kind === 'task') }));
  lesson = await prepareLesson({ ...source, steps }, catalog);
});
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  await Promise.all(sessions.map((session) => session.stop()));
  sessions = [];
});

async function open(thread: HeldThread | null = new HeldThread({ held: true })): Promise<Session> {
  // Without a thread: one that never comes, so that nothing can be compared.
  const startThread = thread === null ? () => new Promise<never>(() => undefined) : () => Promise.resolve(thread);
  const session = createLessonSession({ lesson, base: '/', catalog, startThread });
  sessions.push(session);
  await until(session, idle);
  return session;
}

async function close(session: Session): Promise<void> {
  await session.stop();
  sessions = sessions.filter((one) => one !== session);
}

function lift(view: SessionView): TaskView {
  const block = view.lesson?.blocks['lift'];
  if (block?.kind !== 'task') throw new Error('No task lift');
  return block;
}

const isSolved = (view: SessionView): boolean => lift(view).state === 'solved';
const solution = (): string => taskOf(lesson, 'lift').solutions[0]?.join('\n') ?? '';
const verdictOf = (view: SessionView, id: string): string | undefined =>
  lift(view).checks.find((check) => check.id === id)?.verdict;

async function machineOf(session: Session): Promise<MachineView> {
  const machine = (await session.queries.machine())();
  if (machine === null) throw new Error('No machine');
  return machine;
}

/** How many checks of the task compare. */
const COUNT = 3;

describe('while the comparison is under way', () => {
  test('the machine checks, what compares is pending, and the answer solves the task', async () => {
    const thread = new HeldThread({ held: true });
    const session = await open(thread);
    const view = await type(session, solution());
    await thread.holds(COUNT);
    expect([lift(view).comparing, verdictOf(view, 'kim-deletes'), verdictOf(view, 'works')]).toEqual([
      true,
      'pass',
      'pending',
    ]);
    expect(await machineOf(session)).toMatchObject({ flow: 'checking', comparisons: COUNT, block: { id: 'lift' } });
    thread.letGo();
    expect(lift(await until(session, isSolved)).assisted).toBe(false);
  });

  test('a call that only reads keeps the question, whose answer still solves', async () => {
    const thread = new HeldThread({ held: true });
    const session = await open(thread);
    await type(session, solution());
    await thread.holds(COUNT);
    const { generation } = await machineOf(session);
    await type(session, 'aws iam list-users');
    expect(await machineOf(session)).toMatchObject({ flow: 'checking', generation });
    thread.letGo();
    await until(session, isSolved);
    expect(thread.told.filter(({ kind }) => kind === 'compare')).toHaveLength(COUNT);
  });

  test('another command makes the answer come too late: it does not solve, and the account of now is compared', async () => {
    const thread = new HeldThread({ held: true });
    const session = await open(thread);
    await type(session, solution());
    await thread.holds(COUNT);
    const before = (await machineOf(session)).generation;
    await type(session, TOO_MUCH);
    await thread.holds(2 * COUNT);
    expect((await machineOf(session)).generation).toBeGreaterThan(before);
    // The answers of now come first, then those that are too late and would have solved.
    thread.letGo((answers) => [...answers.slice(COUNT), ...answers.slice(0, COUNT)]);
    const view = await until(session, (now) => verdictOf(now, 'others-gain-nothing') === 'fail');
    expect(isSolved(view)).toBe(false);
    await type(session, 'aws iam list-users');
    expect([isSolved(session.getSnapshot()), (await machineOf(session)).flow]).toEqual([false, 'working']);
  });

  test('two quick commands are judged by where they led', async () => {
    const thread = new HeldThread();
    const session = await open(thread);
    session.send({ type: 'SUBMIT', text: `${solution()}\n${TOO_MUCH}` });
    const view = await until(session, (now) => idle(now) && verdictOf(now, 'others-gain-nothing') === 'fail');
    expect([isSolved(view), lift(view).comparing]).toEqual([false, false]);
    const reason = lift(view).checks.find(({ verdict }) => verdict === 'fail')?.reasons[0];
    expect([reason?.id, reason?.values['who']]).toEqual(['gained', 'ana']);
  });

  test('an undo leaves it unsolved, whatever the answer; a check by the button asks again', async () => {
    const thread = new HeldThread({ held: true });
    const session = await open(thread);
    await type(session, `${solution()}\n${TOO_MUCH}`);
    await type(session, 'undo');
    expect((await machineOf(session)).flow).toBe('working');
    for (;;) {
      thread.letGo();
      if ((await machineOf(session)).comparisons === 0) break;
      await new Promise((resolve) => setTimeout(resolve));
    }
    const view = session.getSnapshot();
    expect([isSolved(view), lift(view).checks.every(({ verdict }) => verdict === 'pass')]).toEqual([false, true]);
    session.send({ type: 'CHECK', block: 'lift' });
    await until(session, isSolved);
  });

  test('beginning anew forgets the question', async () => {
    const thread = new HeldThread({ held: true });
    const session = await open(thread);
    await type(session, solution());
    await thread.holds(COUNT);
    await type(session, 'reset');
    thread.letGo();
    await type(session, 'aws iam list-users');
    expect([isSolved(session.getSnapshot()), lift(session.getSnapshot()).attempted]).toEqual([false, false]);
  });
});

describe('a comparison that cannot be made', () => {
  test('is said, leaves the machine working, and is tried again by the button', async () => {
    const thread = new HeldThread({ held: true });
    const session = await open(thread);
    await type(session, solution());
    await thread.holds(COUNT);
    thread.letGo((answers) => answers.map(({ id }) => ({ kind: 'failed', id, reason: 'services/s3.json is missing' })));
    const failed = await until(session, (view) => lift(view).unjudged !== null);
    expect([lift(failed).unjudged, lift(failed).comparing, failed.phase, isSolved(failed)]).toEqual([
      expect.stringContaining('services/s3.json is missing'),
      false,
      'ready',
      false,
    ]);
    expect((await machineOf(session)).flow).toBe('working');
    session.send({ type: 'CHECK', block: 'lift' });
    await thread.holds(COUNT);
    thread.letGo();
    expect(lift(await until(session, isSolved)).unjudged).toBeNull();
  });

  test('because the thread broke is made in the page', async () => {
    const thread = new HeldThread({ held: true });
    const session = await open(thread);
    await type(session, solution());
    await thread.holds(COUNT);
    thread.breakDown();
    expect(lift(await until(session, isSolved)).unjudged).toBeNull();
  });
});

describe('opened again', () => {
  async function stored(): Promise<Record<string, unknown>> {
    const db = await openDB('iam-dojo');
    const value: unknown = await db.get('work', `lesson:${ID}`);
    db.close();
    if (typeof value !== 'object' || value === null) throw new Error('Nothing is stored');
    return { ...value };
  }

  async function store(value: unknown): Promise<void> {
    const db = await openDB('iam-dojo', 1, { upgrade: (fresh) => void fresh.createObjectStore('work') });
    await db.put('work', value, `lesson:${ID}`);
    db.close();
  }

  const logOf = (work: Record<string, unknown>): readonly { readonly type: string }[] =>
    Array.isArray(work['log']) ? work['log'] : [];

  async function solvedOnce(): Promise<void> {
    const session = await open(new HeldThread());
    await type(session, solution());
    await until(session, isSolved);
    await close(session);
  }

  test('a solved task is solved at once, and nothing is compared', async () => {
    await solvedOnce();
    const thread = new HeldThread({ held: true });
    const view = (await open(thread)).getSnapshot();
    expect([isSolved(view), lift(view).checks.every(({ verdict }) => verdict === 'pass')]).toEqual([true, true]);
    expect(thread.told).toEqual([]);
  });

  test('work from before answers were in the log is compared on the way, and stays solved', async () => {
    await solvedOnce();
    const work = await stored();
    await store({ ...work, format: 1, log: logOf(work).filter(({ type: kind }) => kind !== 'compared') });
    expect(isSolved((await open(null)).getSnapshot())).toBe(true);
  });

  test('a log that only claims the comparison does not solve what cheap checks refuse', async () => {
    await solvedOnce();
    const work = await stored();
    await store({
      ...work,
      log: [
        { type: 'check', block: 'lift' },
        { type: 'compared', block: 'lift' },
      ],
    });
    expect(isSolved((await open(null)).getSnapshot())).toBe(false);
  });

  test('a task whose answer had not come is judged in the background', async () => {
    const first = await open(null);
    await type(first, solution());
    await close(first);
    const thread = new HeldThread({ held: true });
    const second = await open(thread);
    expect(lift(second.getSnapshot()).comparing).toBe(true);
    await thread.holds(COUNT);
    thread.letGo();
    await until(second, isSolved);
  });

  test('hints stay with the check that they were for, though nothing is compared on the way', async () => {
    const session = await open(new HeldThread());
    await type(session, `${solution()}\n${TOO_MUCH}`);
    await until(session, (view) => verdictOf(view, 'others-gain-nothing') === 'fail');
    session.send({ type: 'HINT', block: 'lift' });
    await until(session, idle);
    const hints = logOf(await closedWork(session)).filter(({ type: kind }) => kind === 'hint');
    expect(hints).toEqual([{ type: 'hint', block: 'lift', on: 'others-gain-nothing' }]);
  });

  async function closedWork(session: Session): Promise<Record<string, unknown>> {
    await close(session);
    return stored();
  }
});
