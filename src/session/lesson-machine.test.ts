import fc from 'fast-check';
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { beforeAll, describe, expect, test } from 'vitest';
import { preparedLesson, taskOf, testCatalog } from '../../test/support/lessons.ts';
import type { Block, Lesson } from '../course/index.ts';
import { decisionOn, type Evidence } from '../grader/index.ts';
import { judge } from './judging.ts';
import { lessonMachine, type Judge, type LessonEvent } from './lesson-machine.ts';
import { lessonStart } from './start.ts';
import { replay } from './replay.ts';

type Snapshot = SnapshotFrom<typeof lessonMachine>;

const catalog = testCatalog();
const AT = '2026-11-22T10:00:00Z';
let lesson: Lesson;
let blocks: readonly Block[];
/** The account at the start, with the first task solved, and with both solved. */
let nothing: Evidence;
let setUp: Evidence;
let cleanedUp: Evidence;

beforeAll(async () => {
  lesson = await preparedLesson('your-first-group', catalog);
  const parts = lesson.steps.flatMap((step) => step.parts);
  blocks = [...parts.filter((part) => part.kind === 'predict' || part.kind === 'task'), question];
  const before = await lessonStart(lesson, AT, 'test', catalog);
  const evidence = (after: Evidence['after']): Evidence => ({
    before,
    after,
    solution: null,
    records: [],
    reference: catalog,
  });
  const solve = (from: Evidence, id: string): ReturnType<typeof replay> =>
    replay(from.after, taskOf(lesson, id).solutions[0] ?? [], { at: AT, seed: 'test', from: 1, catalog });
  nothing = evidence(before);
  setUp = evidence((await solve(nothing, 'set-up')).world);
  cleanedUp = evidence((await solve(setUp, 'clean-up')).world);
});

const by =
  (evidence: Evidence): Judge =>
  (task) =>
    judge(task, evidence);

/** A question after all the tasks, so that every kind of block is walked. */
const question: Block = {
  kind: 'question',
  id: 'who-signs',
  teaches: [],
  question: {
    kind: 'true-false',
    id: 'who-signs',
    topic: 'groups',
    level: 'basic',
    title: 'A group signs in',
    ask: 'A group signs in.',
    because: 'Its members do.',
    sources: [],
    teaches: [],
    right: false,
    misconception: null,
  },
};

const graded = (right: boolean): LessonEvent => ({
  type: 'GRADE',
  block: question.id,
  answer: { kind: 'true-false', value: !right },
  marked: { right, score: right ? 1 : 0, misconceptions: [], parts: [right] },
});

/** Everything that can happen, in few enough words to walk all paths. */
function allEvents(): readonly LessonEvent[] {
  const answers = blocks.flatMap((block): LessonEvent[] => {
    const decision = block.kind === 'predict' ? decisionOn(setUp.after, block.ask) : null;
    return decision === null ? [] : [{ type: 'ANSWER', block: block.id, answer: 'allowed', decision }];
  });
  const tasks = blocks.filter(({ kind }) => kind === 'task').map(({ id }) => id);
  return [
    { type: 'OPEN' },
    ...answers,
    graded(true),
    graded(false),
    { type: 'CALLED', judge: by(nothing), attempt: true },
    { type: 'CALLED', judge: by(setUp), attempt: true },
    { type: 'CALLED', judge: by(cleanedUp), attempt: false },
    { type: 'MOVED', judge: by(setUp) },
    { type: 'MOVED', judge: by(cleanedUp) },
    ...tasks.flatMap((block): LessonEvent[] => [
      { type: 'CHECK', block, judge: by(nothing) },
      { type: 'HINT', block },
      { type: 'SHOW_SOLUTION', block },
    ]),
  ];
}

const start = (): Snapshot => initialTransition(lessonMachine, { blocks })[0];
const after = (snapshot: Snapshot, event: LessonEvent): Snapshot => transition(lessonMachine, snapshot, event)[0];
const solved = (snapshot: Snapshot): boolean => snapshot.matches({ flow: 'solved' });

describe('the lesson machine', () => {
  test('reaches every state: predicting, working, solved unaided and solved assisted', () => {
    const paths = getShortestPaths(lessonMachine, {
      input: { blocks },
      events: [...allEvents()],
      limit: 20_000,
      serializeState: shape,
    });
    const reached = new Set(paths.map(({ state }) => JSON.stringify(state.value)));
    const flows = [...reached].map((value) => /"flow":("?\w+"?|\{[^}]*\})/.exec(value)?.[1]);
    expect(new Set(flows)).toEqual(
      new Set([
        '"briefing"',
        '"predicting"',
        '"answering"',
        '"working"',
        '{"solved":"unaided"}',
        '{"solved":"assisted"}',
      ]),
    );
  });

  test('no path reaches solved.unaided once a ready command or a solution was shown', () => {
    const walked = fc.check(
      fc.property(paths(), (events) => {
        let snapshot = start();
        for (const event of events) snapshot = after(snapshot, event);
        const assisted = Object.values(snapshot.context.attempts).some((attempt) => attempt.assisted);
        return !solved(snapshot) || snapshot.matches({ flow: { solved: assisted ? 'assisted' : 'unaided' } });
      }),
    );
    expect(walked.failed, fc.defaultReportMessage(walked)).toBe(false);
  });

  test('going back or forward never solves anything, and no failing check comes without a reason', () => {
    fc.assert(
      fc.property(paths(), (events) => {
        let snapshot = start();
        for (const event of events) {
          const next = after(snapshot, event);
          if (event.type === 'MOVED') expect(next.context.at).toBe(snapshot.context.at);
          snapshot = next;
          for (const { report } of Object.values(snapshot.context.attempts)) {
            for (const { verdict, reasons } of report?.results ?? [])
              expect(verdict === 'fail').toBe(reasons.length > 0);
          }
        }
      }),
    );
  });

  test('takes no answer for a block that is not at hand', () => {
    const opened = after(start(), { type: 'OPEN' });
    const answer = allEvents().find(({ type }) => type === 'ANSWER');
    expect(answer).toBeDefined();
    if (answer !== undefined) expect(after(opened, answer).context.predictions).toEqual({});
    expect(after(opened, graded(true)).context.answers).toEqual({});
  });
});

test.each([
  ['<code>aws iam create-group --group-name A</code>', true],
  ['<pre><code class="language-sh">aws iam create-group --group-name A\n</code></pre>', true],
  ['Look at <code>Developers</code>.', false],
  ['Create the user with <code>aws iam create-user</code>.', false],
])('the hint %s makes assisted: %s', (rung, assisted) => {
  const check = { id: 'there', kind: 'exists', args: { entity: 'group', name: 'A' }, misconception: null };
  const hints = [{ on: 'there', rungs: [rung] }];
  const task = {
    id: 'make',
    goal: '',
    checks: [check],
    untried: [],
    hints,
    solutions: [],
    mistakes: [],
    teaches: [],
    meanwhile: [],
  };
  const [first] = initialTransition(lessonMachine, { blocks: [{ kind: 'task', ...task }] });
  const shown = after(after(first, { type: 'OPEN' }), { type: 'HINT', block: 'make' });
  expect(shown.context.attempts['make']?.assisted).toBe(assisted);
});

test('a task may be called constructor, and so may its check', () => {
  const check = { id: 'constructor', kind: 'exists', args: { entity: 'group', name: 'A' }, misconception: null };
  const hints = [{ on: 'constructor', rungs: ['Look', 'closer'] }];
  const task = {
    id: 'constructor',
    goal: '',
    checks: [check],
    untried: [],
    hints,
    solutions: [],
    mistakes: [],
    teaches: [],
    meanwhile: [],
  };
  const [first] = initialTransition(lessonMachine, { blocks: [{ kind: 'task', ...task }] });
  const opened = after(first, { type: 'OPEN' });
  const { attempts } = after(opened, { type: 'HINT', block: 'constructor' }).context;
  expect(Object.entries(attempts)).toMatchObject([['constructor', { hints: { constructor: 1 }, solved: false }]]);
});

const paths = (): fc.Arbitrary<readonly LessonEvent[]> =>
  fc
    .array(fc.constantFrom(...allEvents()), { minLength: 5, maxLength: 40 })
    .map((events) => [{ type: 'OPEN' }, ...events]);

/** What tells two states apart; reports are told by where they fail, so that the walk stays small. */
function shape(snapshot: { readonly value: unknown; readonly context?: unknown }): string {
  const context = snapshot.context as Snapshot['context'];
  const attempts = Object.entries(context.attempts).map(([id, { solved: done, assisted }]) => [id, done, assisted]);
  return JSON.stringify([snapshot.value, context.at, attempts]);
}
