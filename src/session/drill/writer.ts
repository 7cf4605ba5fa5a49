import type { KeepNotice, Shelved } from './shelf.ts';

/** Writes the latest of what it is given, one write after the other. Never rejects: what goes wrong it tells once. */
export interface Writer<T> {
  write(value: T): void;
  /** Resolves when everything is written. */
  idle(): Promise<void>;
}

/** `join` makes one value of one that waits and one that comes; the later one counts without it. */
export function createWriter<T>(around: {
  put(value: T): Promise<Shelved<unknown>>;
  tell(notice: KeepNotice): void;
  join?(waiting: T, next: T): T;
}): Writer<T> {
  let waiting: { readonly value: T } | null = null;
  let working: Promise<void> | null = null;
  let writable = true;

  async function work(): Promise<void> {
    while (waiting !== null && writable) {
      const { value } = waiting;
      waiting = null;
      try {
        const { notice } = await around.put(value);
        if (notice === 'newer-version') writable = false;
        if (notice !== null) around.tell(notice);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        writable = false;
        around.tell('unavailable');
      }
    }
    working = null;
  }

  return {
    write(value) {
      waiting = { value: waiting === null || around.join === undefined ? value : around.join(waiting.value, value) };
      working ??= work();
    },
    idle: async () => {
      await working;
    },
  };
}
