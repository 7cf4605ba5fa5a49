import { watch } from 'node:fs';
import { join } from 'node:path';

/** An editor writes a file in several steps; they are one save. In milliseconds. */
const QUIET = 150;

/** Tells of saves below a folder until it is closed. */
export type Listen = (
  folder: string,
  on: { readonly saved: (name: string | null) => void; readonly failed: (error: Error) => void },
) => { close(): void };

const onDisk: Listen = (folder, { saved, failed }) =>
  watch(folder, { recursive: true }, (_event, name) => saved(name)).on('error', failed);

export interface Watching {
  /** Resolves when the watching has stopped and nothing runs any more. */
  readonly stopped: Promise<void>;
  stop(): void;
}

/**
 * Calls `run` now and after each save below `lessons/`, one call at a time; saves during a call are followed by one more. `run` tells its own
 * failures: one that throws ends the watching.
 */
export function watchLessons(
  root: string,
  run: (changed: string | null) => Promise<void>,
  listen: Listen = onDisk,
): Watching {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let waiting: { readonly changed: string | null } | null = null;
  let over = false;

  const settle = (): void => {
    if (over && running === null) resolve();
  };
  const fail = (error: unknown): void => {
    stop();
    reject(error instanceof Error ? error : new Error(String(error)));
  };
  const start = (changed: string | null): void => {
    if (running !== null) {
      waiting = { changed };
      return;
    }
    running = run(changed)
      .catch(fail)
      .finally(() => {
        running = null;
        const next = waiting;
        waiting = null;
        if (next !== null && !over) start(next.changed);
        settle();
      });
  };
  const saved = (name: string | null): void => {
    if (over || (name !== null && !/\.(?:md|yaml)$/.test(name))) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => start(name), QUIET);
  };
  const files = listen(join(root, 'lessons'), { saved, failed: fail });
  function stop(): void {
    over = true;
    if (timer !== null) clearTimeout(timer);
    files.close();
    settle();
  }
  start(null);
  return { stopped: promise, stop };
}
