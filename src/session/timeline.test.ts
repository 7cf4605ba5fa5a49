import { expect, test } from 'vitest';
import { accountAfter, runIn } from '../../test/support/account.ts';
import { createTimeline, record, recordsOf, redo, undo, worldOf, type Timeline } from './timeline.ts';

const { world, shell } = accountAfter([]);

/** A timeline on which these lines ran one after the other. */
function after(lines: readonly string[], from: Timeline = createTimeline(world)): Timeline {
  return lines.reduce((timeline, line) => {
    const { executions } = runIn({ world: worldOf(timeline), shell }, line);
    const number = timeline.moments.length + 1;
    return executions.reduce((made, execution) => record(made, execution, number), timeline);
  }, from);
}

const moved = (timeline: Timeline | null): Timeline => {
  if (timeline === null) throw new Error('There is nothing to move to');
  return timeline;
};
const called = (timeline: Timeline): readonly string[] => recordsOf(timeline).map(({ operation }) => operation);
const users = (timeline: Timeline): readonly string[] => [...worldOf(timeline).account.users.keys()];

const ANN = 'aws iam create-user --user-name ann';
const BEN = 'aws iam create-user --user-name ben';
const READ = 'aws iam list-users';

test('undo takes back the last change, not the last call, and redo brings it back', () => {
  const back = moved(undo(after([ANN, READ])));
  expect([users(back), undo(back)]).toEqual([[], null]);
  expect(users(moved(redo(back)))).toEqual(['ann']);
});

test('what was only read in between can be redone over, and stays on record', () => {
  const back = moved(undo(after([ANN, READ])));
  const again = moved(redo(after([READ], back)));
  expect([users(again), called(again), redo(again)]).toEqual([['ann'], ['ListUsers', 'CreateUser', 'ListUsers'], null]);
});

test('a change ends what could be redone', () => {
  const other = after([BEN], moved(undo(after([ANN, READ]))));
  expect([users(other), redo(other), called(other)]).toEqual([['ben'], null, ['CreateUser']]);
});

test('what one line did is taken back at once, and done again at once', () => {
  const back = moved(undo(after([READ, `${ANN} && ${BEN}`])));
  expect([users(back), called(back), undo(back)]).toEqual([[], ['ListUsers'], null]);
  expect(users(moved(redo(back)))).toEqual(['ann', 'ben']);
});

test('redo goes one change at a time', () => {
  const back = moved(undo(moved(undo(after([ANN, READ, BEN])))));
  const once = moved(redo(back));
  expect([users(once), called(once)]).toEqual([['ann'], ['CreateUser', 'ListUsers']]);
  expect(users(moved(redo(once)))).toEqual(['ann', 'ben']);
});
