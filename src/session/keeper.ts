import type { Catalog } from '../catalog/index.ts';
import type { Lesson } from '../course/index.ts';
import { INDEX } from '../iam/index.ts';
import { registry } from '../services/index.ts';
import { withoutOldOutput, type LogEvent, type ReadWork, type SavedWork } from './log.ts';
import { advanceAll } from './advance-all.ts';
import type { SavedProgress } from './saved-progress.ts';
import type { Opened } from './session-machine.ts';
import { bestOutcome, progressOf } from './snapshot.ts';
import { createState, nextGeneration, type Start, type State } from './state.ts';
import type { Store } from './store.ts';
import type { StorageNotice } from './view.ts';

/**
 * Keeps a session's state on the device, and makes one of two tabs that work on the same. What another tab wrote is never taken over behind
 * the session's back: the keeper tells of it, and the session asks for it (`takeOver`) when it is between two jobs.
 */
export interface Keeper {
  open(): Promise<Opened>;
  /** Notes the state that is to be on the device; it gets there soon, with whatever came in the meantime. */
  keep(state: State): void;
  /** The state with what other tabs wrote under what is new here; the state itself when there is nothing. Never rejects for the storage. */
  takeOver(state: State): Promise<State>;
  onNews(news: News): void;
  stop(): Promise<void>;
}

export interface News {
  /** Another tab wrote. */
  behind(): void;
  notice(notice: StorageNotice): void;
}

/** What the device holds. INVARIANT: the state here goes on from this log, unless there was a reset since. */
interface Kept {
  readonly revision: number;
  readonly log: readonly LogEvent[];
}

export function createKeeper(around: {
  readonly key: string;
  readonly lesson: Lesson | null;
  readonly store: Store;
  readonly catalog: Catalog;
  readonly now: () => string;
  readonly begin: (at: string, saved: SavedWork | null) => Promise<Start>;
}): Keeper {
  const { key, lesson, store, catalog, now } = around;
  let kept: Kept = { revision: 0, log: [] };
  let latest: State | null = null;
  let progress: SavedProgress | null = null;
  /** Nothing is written while the storage is out of reach or holds a later format. */
  let writable = true;
  let news: News | null = null;
  /** Whether the reader knows of the other tab; once is enough. */
  let told = false;
  let working: Promise<unknown> = Promise.resolve();

  async function fresh(notice: StorageNotice | null): Promise<Opened> {
    latest = createState(await around.begin(now(), null));
    kept = { revision: 0, log: latest.log };
    return { state: latest, notice, losses: [] };
  }

  /** Begins anew where the device holds what cannot be read, and puts that aside. */
  const replaced = async (): Promise<Opened> =>
    fresh(await orUnavailable(store.setAside(key, now()).then(() => 'unreadable')));

  /** What the storage answers, or `unavailable` when it refuses: told once, it is left alone from then on. */
  async function orUnavailable<T>(answer: Promise<T>): Promise<T | 'unavailable'> {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      writable = false;
      return 'unavailable';
    }
  }

  /** Null when the log asks for something that no account knows: then it is as unreadable as a torn file. */
  async function restore(work: SavedWork): Promise<Opened | null> {
    if (!(await replayable(work))) return null;
    const begun = { ...(await around.begin(work.startedAt, work)), seed: work.seed };
    const start = { ...createState(begun, nextGeneration(latest)), nextCall: Math.max(1, work.nextCall) };
    if (lesson !== null && work.lessonHash !== lesson.hash) {
      const { replayEdited } = await import('./edited.ts');
      const { state, losses } = await replayEdited(start, work, lesson, catalog);
      return { state, losses, notice: losses.length > 0 ? 'lesson-changed' : null };
    }
    const state = await advanceAll(start, work.log, catalog, { anew: work.format === 1 });
    return { state, notice: null, losses: [] };
  }

  async function opened(read: ReadWork | null): Promise<Opened> {
    if (read === null) return fresh(null);
    if (read.kind === 'newer') {
      writable = false;
      return fresh('newer-version');
    }
    const restored = read.kind === 'work' ? await restore(read.work) : null;
    if (read.kind === 'unreadable' || restored === null) return replaced();
    latest = restored.state;
    kept = { revision: read.work.revision, log: latest.log };
    progress = read.work.progress;
    return restored;
  }

  /** Nobody takes over for a session that has ended, so the last write does it itself. */
  async function writeToTheEnd(): Promise<void> {
    await write();
    while (writable && latest !== null && latest.log !== kept.log) {
      await rebased(latest);
      await write();
    }
  }

  /** Writes the latest state, unless the device has it. Of a tab that was faster it tells, and leaves the rest to `takeOver`. */
  async function write(): Promise<void> {
    if (!writable || latest === null || latest.log === kept.log) return;
    const state = latest;
    const revision = kept.revision + 1;
    const written = await store.write(saved(state, revision));
    if (written.kind === 'written') {
      kept = { revision, log: state.log };
      return;
    }
    switch (written.stored.kind) {
      case 'work':
        return news?.behind();
      case 'newer':
        writable = false;
        return news?.notice('newer-version');
      case 'unreadable':
        await store.setAside(key, now());
        news?.notice('unreadable');
        return write();
    }
  }

  /** What is new here goes on top of what another tab did. After a reset here, the reset holds. */
  async function rebased(state: State): Promise<State> {
    const read = await store.read(key);
    if (read?.kind !== 'work' || read.work.revision === kept.revision) return state;
    const restored = await restore(read.work);
    if (restored === null) {
      await store.setAside(key, now());
      news?.notice('unreadable');
      return state;
    }
    const theirs = restored.state;
    const wasReset = kept.log.some((event, index) => event !== state.log[index]);
    const mine = renumbered(state.log.slice(kept.log.length), theirs.nextCall);
    latest = wasReset ? state : await advanceAll(theirs, mine, catalog, { anew: true });
    kept = { revision: read.work.revision, log: theirs.log };
    progress = { ...read.work.progress, outcome: bestOutcome(progress?.outcome, read.work.progress.outcome) };
    if (!wasReset && !told) news?.notice('changed-elsewhere');
    told ||= !wasReset;
    return latest;
  }

  function saved(state: State, revision: number): SavedWork {
    const { start, log } = state;
    return {
      format: 2,
      key,
      revision,
      startedAt: start.world.clock,
      savedAt: now(),
      seed: start.seed,
      lessonHash: lesson?.hash ?? null,
      start: start.calls,
      progress: progressOf(state, progress),
      nextCall: state.nextCall,
      log: withoutOldOutput(log),
    };
  }

  /** One storage job after the other; null when the storage refuses. */
  function inTurn<T>(job: () => Promise<T>): Promise<T | null> {
    const done = working.then(async () => {
      const answer = await orUnavailable(job());
      if (answer !== 'unavailable') return answer;
      news?.notice('unavailable');
      return null;
    });
    working = done;
    return done;
  }

  const stopListening = store.onChange((changed) => {
    if (changed === key) news?.behind();
  });

  return {
    async open() {
      const read = await orUnavailable(store.read(key));
      return read === 'unavailable' ? fresh(read) : opened(read);
    },
    keep(state) {
      latest = state;
      progress = progressOf(state, progress);
      void inTurn(write);
    },
    takeOver: async (state) => (writable ? await inTurn(() => rebased(state)) : null) ?? state,
    onNews(listener) {
      news = listener;
    },
    async stop() {
      stopListening();
      news = null;
      await inTurn(writeToTheEnd);
      store.close();
    },
  };
}

/** Whether every call is one that this account has. Rejects when what there is cannot be read. */
async function replayable({ start = [], log }: SavedWork): Promise<boolean> {
  const calls = [...start, ...log.flatMap((event) => (event.type === 'command' ? event.calls : []))];
  const found = (): readonly unknown[] => calls.map(({ service, operation }) => registry.find(service, operation));
  if (found().some((one) => one !== null && typeof one === 'object' && 'needs' in one)) await registry.load(INDEX);
  return !found().includes(null);
}

/** Events whose calls are numbered anew, from the first number that is free. */
function renumbered(events: readonly LogEvent[], from: number): readonly LogEvent[] {
  let n = from;
  return events.map((event) =>
    event.type === 'command' ? { ...event, calls: event.calls.map((call) => ({ ...call, n: n++ })) } : event,
  );
}
