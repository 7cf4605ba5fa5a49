import { expect, test } from 'vitest';
import { allow, Sandbox } from '../../../test/support/builders.ts';
import { HeldThread } from '../../../test/support/threads.ts';
import type { AskedComparison } from '../../grader/grading.ts';
import type { World } from '../../iam/index.ts';
import { openRemote, ThreadBroke, type Alarm } from './remote.ts';

const LOGS = 'arn:aws:s3:::app-logs/*';
const start = new Sandbox().user('dana').world;
const reads = new Sandbox().user('dana').inline('user', 'dana', 'Read', allow('s3:GetObject', LOGS)).world;
const writes = new Sandbox().user('dana').inline('user', 'dana', 'Write', allow('s3:PutObject', LOGS)).world;

const asked = (before: World, after: World, nth = 0): AskedComparison => ({
  check: 'no-more',
  nth,
  before,
  after,
  options: { looking: 'gained' },
  evidence: { before, after, solution: null },
});

const never: Alarm = () => () => undefined;
const kinds = (thread: HeldThread): readonly string[] => thread.told.map(({ kind }) => kind);

test('a world is sent once and known by its number from then on', async () => {
  const thread = new HeldThread();
  const remote = openRemote(thread, '/data/', never);
  await remote.find(asked(start, reads));
  await remote.find(asked(start, reads, 1));
  expect(kinds(thread)).toEqual(['open', 'hold', 'hold', 'compare', 'compare']);
});

test('a world that no comparison needs any more is dropped, one under way is kept', async () => {
  const thread = new HeldThread({ held: true });
  const remote = openRemote(thread, '/data/', never);
  const first = remote.find(asked(start, reads));
  const second = remote.find(asked(start, writes));
  await thread.holds(2);
  expect(kinds(thread)).not.toContain('drop');
  thread.letGo();
  await Promise.all([first, second]);
  const third = remote.find(asked(start, writes, 1));
  await thread.holds(1);
  thread.letGo();
  await third;
  expect(thread.told.filter(({ kind }) => kind === 'drop')).toEqual([{ kind: 'drop', number: 2 }]);
});

test('answers belong to their questions, in whatever order they come', async () => {
  const thread = new HeldThread({ held: true });
  const remote = openRemote(thread, '/data/', never);
  const both = Promise.all([remote.find(asked(start, reads)), remote.find(asked(start, writes))]);
  await thread.holds(2);
  thread.letGo((answers) => answers.toReversed());
  const actions = (await both).map(({ gained }) => gained?.action);
  expect(actions).toEqual(['s3:GetObject', 's3:PutObject']);
});

test('a comparison that fails there fails here, and the thread goes on', async () => {
  const thread = new HeldThread({ held: true });
  const remote = openRemote(thread, '/data/', never);
  const failing = remote.find(asked(start, reads));
  await thread.holds(1);
  thread.letGo(() => [{ kind: 'failed', id: 1, reason: 'no such data' }]);
  await expect(failing).rejects.toThrow('no such data');
  expect(remote.isOver()).toBe(false);
});

test('a thread that breaks rejects all that wait, and all that come', async () => {
  const thread = new HeldThread({ held: true });
  const remote = openRemote(thread, '/data/', never);
  const waiting = remote.find(asked(start, reads));
  thread.breakDown();
  await expect(waiting).rejects.toThrow(ThreadBroke);
  await expect(remote.find(asked(start, writes))).rejects.toThrow(ThreadBroke);
  expect([thread.isOver, remote.isOver()]).toEqual([true, true]);
});

test('a thread that does not answer is ended, which is no reason to ask elsewhere', async () => {
  const thread = new HeldThread({ held: true });
  const rings: (() => void)[] = [];
  const remote = openRemote(thread, '/data/', (ring) => {
    rings.push(ring);
    return () => undefined;
  });
  const waiting = remote.find(asked(start, reads));
  rings[0]?.();
  await expect(waiting).rejects.toThrow('took longer than 20 seconds');
  await expect(waiting).rejects.not.toThrow(ThreadBroke);
  expect([thread.isOver, remote.isOver()]).toEqual([true, true]);
});

test('the alarm is off as long as nothing waits', async () => {
  const thread = new HeldThread();
  const log: string[] = [];
  const remote = openRemote(thread, '/data/', () => {
    log.push('on');
    return () => log.push('off');
  });
  await remote.find(asked(start, reads));
  expect(log).toEqual(['on', 'off']);
});
