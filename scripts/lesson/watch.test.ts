import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchLessons, type Watching } from './watch.ts';

let root = '';
let watching: Watching | null = null;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  mkdirSync(join(root, 'lessons/groups'), { recursive: true });
});
afterEach(() => {
  watching?.stop();
  rmSync(root, { recursive: true });
});

const save = (name: string): void => writeFileSync(join(root, 'lessons', name), 'text');

test('it runs at once, again after a save, and not for other files', async () => {
  const changes: (string | null)[] = [];
  watching = watchLessons(root, async (changed) => {
    changes.push(changed);
  });
  await vi.waitFor(() => expect(changes).toEqual([null]));
  save('groups/notes.txt');
  save('groups/first.md');
  await vi.waitFor(() => expect(changes).toEqual([null, 'groups/first.md']));
});

test('an editor that writes in several steps saves once, and saves during a run are followed by one more run', async () => {
  vi.useFakeTimers();
  try {
    let saved: (name: string) => void = () => {};
    const changes: (string | null)[] = [];
    const finish: (() => void)[] = [];
    const run = (changed: string | null): Promise<void> => {
      changes.push(changed);
      return new Promise((done) => finish.push(done));
    };
    watching = watchLessons(root, run, (_folder, on) => {
      saved = on.saved;
      return { close: () => {} };
    });
    for (const name of ['a.md', 'a.md', 'b.md']) saved(name);
    await vi.advanceTimersByTimeAsync(1000);
    saved('c.md');
    await vi.advanceTimersByTimeAsync(1000);
    expect(changes).toEqual([null]);
    finish[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(changes).toEqual([null, 'c.md']);
    finish[1]?.();
    await vi.advanceTimersByTimeAsync(1000);
    expect(changes).toEqual([null, 'c.md']);
  } finally {
    vi.useRealTimers();
  }
});

test('it stops when it is told to, after the run that goes on', async () => {
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  let ended = false;
  watching = watchLessons(root, async () => {
    await finished;
    ended = true;
  });
  watching.stop();
  finish();
  await watching.stopped;
  expect(ended).toBe(true);
});

test('a run that throws ends it with the error', async () => {
  watching = watchLessons(root, () => Promise.reject(new Error('our mistake')));
  await expect(watching.stopped).rejects.toThrow('our mistake');
});
