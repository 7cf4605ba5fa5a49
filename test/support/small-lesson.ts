import type { Block, TaskBlock } from '../../src/course/index.ts';
import { checkSchema } from '../../src/grader/schema.ts';
import type { CheckSpec } from '../../src/grader/index.ts';

/** A lesson of one block of each kind and a second task, small enough to walk every way through it. */

const check = (written: Readonly<Record<string, unknown>>): CheckSpec => checkSchema.parse(written);

function task(id: string, checks: readonly CheckSpec[], hints: TaskBlock['hints']): TaskBlock {
  const nothing = { untried: [], solutions: [['aws iam list-users']], mistakes: [], teaches: [], meanwhile: [] };
  return { kind: 'task', id, goal: '', checks, hints, ...nothing };
}

export const join = task(
  'join',
  [
    check({ id: 'member', member: { user: 'dana', group: 'Developers' } }),
    check({ id: 'no-more', noMoreThan: 'start' }),
  ],
  [
    { on: 'member', rungs: ['Who is in the group?', '<code>aws iam add-user-to-group --group-name Developers</code>'] },
    { on: 'no-more', rungs: ['What came with it?'] },
  ],
);

export const leave = task('leave', [check({ id: 'outside', notMember: { user: 'dana', group: 'Developers' } })], []);

const predict: Block = {
  kind: 'predict',
  id: 'before',
  ask: { who: 'dana', action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' },
  key: null,
  because: '',
  teaches: [],
};

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

export const smallLesson: readonly Block[] = [predict, join, question, leave];
