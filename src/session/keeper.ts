import type { Catalog } from '../catalog/index.ts';
import type { Lesson } from '../course/index.ts';
import { registry } from '../services/index.ts';
import type { LogEvent, ReadWork, SavedProgress, SavedWork } from './log.ts';
import { advanceAll } from './run-line.ts';
import type { Opened } from './session-machine.ts';
import { progressOf } from './snapshot.ts';
import { createState, type Start, type State } from './state.ts';
import type { Store } from './store.ts';
import type { StorageNotice } from './view.ts';

/** Keeps a session's state on the device: opens it, saves every step, and makes one of two tabs that work on the same. */
export interface Keeper {
  open(): Promise<Opened>;
  keep(state: State): void;
  onNews(news: News): void;
  stop(): Promise<void>;
}

export interface News {
  adopt(opened: Opened): void;
  notice(notice: StorageNotice): void;
}

interface Kept {
  readonly start: Start;
  readonly startedAt: string;
  readonly revision: number;
  readonly progress: SavedProgress | null;
  /** How much of the log the storage has. */
  readonly length: number;
}

export function createKeeper(around: {
  readonly key: string;
  readonly lesson: Lesson | null;
  readonly store: Store;
  readonly catalog: Catalog;
  readonly now: () => string;
  readonly begin: (at: string) => Promise<Start>;
}): Keeper {
  const { key, lesson, store, catalog, now } = around;
  let kept: Kept | null = null;
  /** Nothing is written while the storage is out of reach or holds a later format. */
  let writable = true;
  let news: News | null = null;
  let writing = Promise.resolve();

  async function fresh(notice: StorageNotice | null): Promise<Opened> {
    const startedAt = now();
    const start = await around.begin(startedAt);
    kept = { start, startedAt, revision: 0, progress: null, length: 0 };
    return { state: createState(start), notice };
  }

  async function replaced(): Promise<Opened> {
    await store.setAside(key, now());
    return fresh('unreadable');
  }

  /** Null when the log asks for something that no account knows: then it is as unreadable as a torn file. */
  async function restore(work: SavedWork): Promise<Opened | null> {
    if (!replayable(work.log)) return null;
    const start = { ...(await around.begin(work.startedAt)), seed: work.seed };
    const { log, dropped } = stillThere(work.log, lesson);
    const state = await advanceAll(createState(start), log, catalog);
    const { startedAt, revision, progress } = work;
    kept = { start, startedAt, revision, progress, length: state.log.length };
    const changed = lesson !== null && work.lessonHash !== lesson.hash && dropped;
    return { state, notice: changed ? 'lesson-changed' : null };
  }

  async function opened(read: ReadWork | null): Promise<Opened> {
    if (read === null) return fresh(null);
    if (read.kind === 'newer') {
      writable = false;
      return fresh('newer-version');
    }
    if (read.kind === 'unreadable') return replaced();
    const restored = await restore(read.work);
    return restored ?? replaced();
  }

  async function write(state: State): Promise<void> {
    if (kept === null) return;
    const work = saved(state, kept);
    const written = await store.write(work);
    if (written.kind === 'written') {
      kept = { ...kept, revision: work.revision, progress: work.progress, length: state.log.length };
      return;
    }
    const { stored } = written;
    if (stored.kind !== 'work') {
      writable = stored.kind !== 'newer';
      news?.notice(stored.kind === 'newer' ? 'newer-version' : 'unreadable');
      return;
    }
    await merge(state, stored.work, kept.length);
  }

  /** Another tab was faster: what is new here goes on top of what it did. After a reset here, the reset holds. */
  async function merge(state: State, theirs: SavedWork, length: number): Promise<void> {
    const mine = state.log.slice(length);
    const base = (await restore(theirs))?.state;
    if (base === undefined) {
      news?.notice('unreadable');
      return;
    }
    if (state.log.length < length) {
      await write(state);
      return;
    }
    const merged = await advanceAll(base, renumbered(mine, base.nextCall), catalog);
    news?.adopt({ state: merged, notice: 'changed-elsewhere' });
    await write(merged);
  }

  function saved(state: State, from: Kept): SavedWork {
    return {
      format: 1,
      key,
      revision: from.revision + 1,
      startedAt: from.startedAt,
      savedAt: now(),
      seed: from.start.seed,
      lessonHash: lesson?.hash ?? null,
      progress: progressOf(state, from.progress),
      log: state.log,
    };
  }

  /** One storage job after the other; a storage that refuses is told once and left alone. */
  function inTurn(job: () => Promise<void>): void {
    writing = writing.then(job).catch((error: unknown) => {
      writable = false;
      news?.notice('unavailable');
      if (!(error instanceof Error)) throw error;
    });
  }

  const stopListening = store.onChange((changed) => {
    if (changed !== key) return;
    inTurn(async () => {
      const read = await store.read(key);
      if (read?.kind !== 'work' || read.work.revision <= (kept?.revision ?? 0)) return;
      const restored = await restore(read.work);
      if (restored !== null) news?.adopt({ ...restored, notice: 'changed-elsewhere' });
    });
  });

  return {
    async open() {
      let read: ReadWork | null;
      try {
        read = await store.read(key);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        writable = false;
        return fresh('unavailable');
      }
      return opened(read);
    },
    keep(state) {
      if (writable) inTurn(() => write(state));
    },
    onNews(listener) {
      news = listener;
    },
    async stop() {
      stopListening();
      await writing;
      store.close();
    },
  };
}

/** Whether every call of the log is one that this account has. */
const replayable = (log: readonly LogEvent[]): boolean =>
  log.every(
    (event) =>
      event.type !== 'command' || event.calls.every((call) => registry.find(call.service, call.operation) !== null),
  );

/** The events that an edited lesson still has a place for. */
function stillThere(
  log: readonly LogEvent[],
  lesson: Lesson | null,
): { readonly log: readonly LogEvent[]; readonly dropped: boolean } {
  const blocks = new Set(
    lesson?.steps.flatMap(({ parts }) => parts.flatMap((part) => ('id' in part ? [part.id] : []))),
  );
  const left = log.filter((event) => !('block' in event) || blocks.has(event.block));
  return { log: left, dropped: left.length < log.length };
}

/** Events whose calls are numbered anew, from the first number that is free. */
function renumbered(events: readonly LogEvent[], from: number): readonly LogEvent[] {
  let n = from;
  return events.map((event) =>
    event.type === 'command' ? { ...event, calls: event.calls.map((call) => ({ ...call, n: n++ })) } : event,
  );
}
