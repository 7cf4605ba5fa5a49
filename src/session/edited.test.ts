import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { root, taskOf, testCatalog } from '../../test/support/lessons.ts';
import { idle, type, until } from '../../test/support/sessions.ts';
import type { Lesson, Part, TaskBlock } from '../course/index.ts';
import { readLessonFrom } from '../course/node.ts';
import type { SingleQuestion } from '../grader/index.ts';
import { prepareLesson } from './build.ts';
import { createLessonSession } from './session.ts';
import type { Loss, Session, SessionView } from './view.ts';

/** A lesson that was edited while a learner was in the middle of it: at the last task, with every answer given. */

const catalog = testCatalog();
const ID = 'your-first-group';
const PREDICTIONS = ['can-she-read', 'can-she-write', 'may-she-ask'];
let source: Lesson;
let sessions: Session[] = [];

beforeAll(() => {
  const found = readLessonFrom(root, ID);
  if (found === null) throw new Error(`There is no lesson ${ID}`);
  source = found;
});
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  await Promise.all(sessions.map((session) => session.stop()));
  sessions = [];
});

async function open(lesson: Lesson): Promise<Session> {
  const session = createLessonSession({ lesson: await prepareLesson(lesson, catalog), base: '/', catalog });
  sessions.push(session);
  await until(session, idle);
  return session;
}

/** Everything up to the last task, with the second option of the question, and closes the page. */
async function workThrough(option = 1): Promise<SessionView> {
  const session = await open(source);
  await type(session, taskOf(source, 'set-up').solutions[0]?.join('\n') ?? '');
  for (const block of PREDICTIONS) session.send({ type: 'PREDICT', block, answer: 'implicitDeny' });
  session.send({ type: 'ANSWER_QUESTION', block: 'one-more', answer: { kind: 'single', option } });
  const view = await until(session, (now) => idle(now) && now.lesson?.blocks['clean-up']?.state === 'open');
  await session.stop();
  sessions = [];
  return view;
}

/** The lesson of another day: `change` may replace a part, or take it away. */
const edited = (change: (part: Part) => readonly Part[], from: Lesson = source): Lesson => ({
  ...from,
  hash: 'another day',
  steps: from.steps.map((step) => ({ ...step, parts: step.parts.flatMap(change) })),
});

const withTask = (id: string, change: (task: TaskBlock) => TaskBlock): Lesson =>
  edited((part) => [part.kind === 'task' && part.id === id ? change(part) : part]);

const withOptions = (change: (options: SingleQuestion['options']) => SingleQuestion['options']): Lesson =>
  edited((part) =>
    part.kind === 'question' && part.question.kind === 'single'
      ? [{ ...part, question: { ...part.question, options: change(part.question.options) } }]
      : [part],
  );

async function reopened(lesson: Lesson): Promise<{ view: SessionView; losses: readonly Loss[] }> {
  const view = (await open(lesson)).getSnapshot();
  expect(view.notice).toBe(view.losses.length > 0 ? 'lesson-changed' : null);
  return { view, losses: view.losses };
}

const stateOf = (view: SessionView, id: string): string | undefined => view.lesson?.blocks[id]?.state;

function chosenIn(view: SessionView): number | null {
  const block = view.lesson?.blocks['one-more'];
  return block?.kind === 'question' && block.answer?.kind === 'single' ? block.answer.option : null;
}

describe('what still maps is kept', () => {
  test('other prose changes nothing and is not worth a word', async () => {
    const before = await workThrough();
    const reworded = edited((part) => [part.kind === 'prose' ? { ...part, html: '<p>Better words.</p>' } : part]);
    const { view, losses } = await reopened(reworded);
    expect(losses).toEqual([]);
    expect([view.lesson?.blocks, view.map, view.terminal]).toEqual([
      before.lesson?.blocks,
      before.map,
      before.terminal,
    ]);
  });

  test('predictions in another order keep their answers', async () => {
    await workThrough();
    const all = source.steps.flatMap(({ parts }) => parts);
    const found = (id: string): Part =>
      all.find((part) => 'id' in part && part.id === id) ?? { kind: 'prose', html: '' };
    const turned = new Map(PREDICTIONS.map((id, at) => [id, found(PREDICTIONS.toReversed()[at] ?? id)]));
    const { view, losses } = await reopened(
      edited((part) => [('id' in part ? turned.get(part.id) : undefined) ?? part]),
    );
    expect(losses).toEqual([]);
    expect([...PREDICTIONS, 'clean-up'].map((id) => stateOf(view, id))).toEqual([
      'revealed',
      'revealed',
      'revealed',
      'open',
    ]);
  });

  test('a check more that the account passes leaves the task solved', async () => {
    await workThrough();
    const more = { id: 'more', kind: 'exists', args: { entity: 'user', name: 'dev-bob' }, misconception: null };
    const { view, losses } = await reopened(
      withTask('set-up', (task) => ({ ...task, checks: [...task.checks, more] })),
    );
    expect([losses, stateOf(view, 'set-up')]).toEqual([[], 'solved']);
  });

  test('an answer follows its option to another place', async () => {
    await workThrough(1);
    const { view, losses } = await reopened(withOptions((options) => options.toReversed()));
    expect(losses).toEqual([]);
    const count = source.steps
      .flatMap(({ parts }) => parts)
      .flatMap((part) =>
        part.kind === 'question' && part.question.kind === 'single' ? part.question.options : [],
      ).length;
    expect(chosenIn(view)).toBe(count - 2);
  });

  test('an answer stays with an option that was worded anew', async () => {
    await workThrough(1);
    const { view, losses } = await reopened(
      withOptions((options) => options.map((option, at) => (at === 1 ? { ...option, text: 'Clearer.' } : option))),
    );
    expect([losses, chosenIn(view)]).toEqual([[], 1]);
  });
});

describe('what does not map any more is said', () => {
  test('a block that is gone', async () => {
    await workThrough();
    const { view, losses } = await reopened(
      edited((part) => ('id' in part && part.id === 'can-she-read' ? [] : [part])),
    );
    expect(losses).toEqual([{ kind: 'gone', block: 'can-she-read' }]);
    expect([stateOf(view, 'can-she-write'), stateOf(view, 'clean-up')]).toEqual(['revealed', 'open']);
  });

  test('an answer whose option is gone, and nothing else is taken for it', async () => {
    await workThrough(1);
    const { view, losses } = await reopened(withOptions((options) => options.toSpliced(1, 1)));
    expect(losses).toEqual([{ kind: 'question', block: 'one-more', title: expect.any(String) }]);
    expect([stateOf(view, 'one-more'), chosenIn(view)]).toEqual(['open', null]);
  });

  test('a task that asks for more, and the answers that came after it', async () => {
    await workThrough();
    const more = { id: 'more', kind: 'exists', args: { entity: 'user', name: 'dana' }, misconception: null };
    const { view, losses } = await reopened(
      withTask('set-up', (task) => ({ ...task, checks: [...task.checks, more] })),
    );
    expect(losses.map(({ kind }) => kind)).toEqual(['task', 'predict', 'predict', 'predict', 'question']);
    expect(losses[0]).toMatchObject({ block: 'set-up', title: source.steps[0]?.title });
    expect([stateOf(view, 'set-up'), view.map.users.length]).toEqual(['open', 2]);
  });

  test('a command that AWS refuses on the account of today', async () => {
    await workThrough();
    const { view, losses } = await reopened({
      ...edited((part) => [part]),
      account: ['aws iam create-group --group-name Developers'],
    });
    expect(losses).toEqual([{ kind: 'command', line: 'aws iam create-group --group-name Developers' }]);
    expect([stateOf(view, 'set-up'), view.map.groups.length]).toEqual(['solved', 1]);
  });

  test('until it is dismissed', async () => {
    await workThrough();
    const session = await open(edited((part) => ('id' in part && part.id === 'can-she-read' ? [] : [part])));
    session.send({ type: 'DISMISS_NOTICE' });
    expect(session.getSnapshot().notice).toBeNull();
  });
});
