import { expect, test } from 'vitest';
import { allow, Sandbox } from '../../../test/support/builders.ts';
import { testCatalog } from '../../../test/support/lessons.ts';
import { HeldThread } from '../../../test/support/threads.ts';
import type { AskedComparison } from '../../grader/grading.ts';
import { createComparer } from './comparer.ts';

const LOGS = 'arn:aws:s3:::app-logs/*';
const catalog = testCatalog();
const before = new Sandbox().user('dana').world;
const after = new Sandbox().user('dana').inline('user', 'dana', 'Read', allow('s3:GetObject', LOGS)).world;

const asked = (looking: 'gained' | 'lost'): AskedComparison => ({
  check: 'no-more',
  nth: 0,
  before,
  after,
  options: { looking },
  evidence: { before, after, solution: null },
});

const comparerOf = (start: (() => Promise<HeldThread>) | null) => createComparer({ root: '/data/', catalog, start });

test.each([
  ['in a thread', () => Promise.resolve(new HeldThread())],
  ['here, where there are no threads', null],
  ['here, when the thread does not start', () => Promise.reject(new Error('no worker for you'))],
])('compares %s, and decides the witness on both sides', async (_where, start) => {
  const comparer = comparerOf(start);
  const [gained, lost] = await comparer.make([asked('gained'), asked('lost')]);
  expect(gained?.comparison.gained).toMatchObject({
    user: 'dana',
    action: 's3:GetObject',
    before: { verdict: 'implicitDeny' },
    after: { verdict: 'allowed', decidedBy: [{ policy: { name: 'Read' } }] },
  });
  expect(lost?.comparison.lost).toBeNull();
  comparer.stop();
});

test('a witness crosses as the request alone', async () => {
  const thread = new HeldThread({ held: true });
  const comparer = comparerOf(() => Promise.resolve(thread));
  const made = comparer.make([asked('gained')]);
  await thread.holds(1);
  const [answer] = thread.answers;
  expect(answer?.kind === 'found' && Object.keys(answer.found.gained ?? {}).toSorted()).toEqual([
    'action',
    'context',
    'resource',
    'session',
    'user',
  ]);
  thread.letGo();
  await made;
});

test('what a thread was asked when it broke is compared here, and so is the rest', async () => {
  const threads: HeldThread[] = [];
  const comparer = comparerOf(() => {
    threads.push(new HeldThread({ held: true }));
    return Promise.resolve(threads[0] ?? new HeldThread());
  });
  const made = comparer.make([asked('gained')]);
  await threads[0]?.holds(1);
  threads[0]?.breakDown();
  expect((await made)[0]?.comparison.gained?.action).toBe('s3:GetObject');
  await comparer.make([asked('gained')]);
  expect(threads).toHaveLength(1);
});

test('a witness that the account decides otherwise is an error and no verdict', async () => {
  const thread = new HeldThread({ held: true });
  const comparer = comparerOf(() => Promise.resolve(thread));
  const made = comparer.make([asked('gained')]);
  await thread.holds(1);
  thread.letGo((answers) =>
    answers.map((answer) =>
      answer.kind === 'found' && answer.found.gained !== null
        ? { ...answer, found: { ...answer.found, gained: { ...answer.found.gained, action: 's3:PutObject' } } }
        : answer,
    ),
  );
  await expect(made).rejects.toThrow('the account decides it otherwise');
});

test('after stopping, the thread is over', async () => {
  const thread = new HeldThread();
  const comparer = comparerOf(() => Promise.resolve(thread));
  await comparer.make([asked('gained')]);
  comparer.stop();
  expect(thread.isOver).toBe(true);
});
