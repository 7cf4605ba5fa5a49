import { createActor } from 'xstate';
import { createCatalog, type Catalog } from '../catalog/index.ts';
import type { Lesson } from '../course/index.ts';
import type { Answer, Attendant } from './answering.ts';
import type { StartThread } from './comparison/comparer.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import type { SavedWork } from './log.ts';
import { readOverHttp } from './over-http.ts';
import { createQueries } from './queries.ts';
import { advanceAll } from './advance-all.ts';
import { runLine } from './lines.ts';
import { createSessionMachine, type Job, type Performed } from './session-machine.ts';
import { viewOf } from './snapshot.ts';
import { lessonStart } from './start.ts';
import { createState, freshWorld, restart, type Start, type State } from './state.ts';
import { openStore, type Store } from './store.ts';
import { worldOf } from './timeline.ts';
import type { Session, SessionView } from './view.ts';

/** What a session needs from around it; everything but the base path has a default in the browser. */
export interface SessionOptions {
  /** Base path of the site, with slashes at both ends. */
  readonly base: string;
  readonly store?: Store;
  readonly catalog?: Catalog;
  /** The time, ISO 8601. */
  readonly now?: () => string;
  /** Starts the thread that compares; a worker unless given, and none where there are no workers. */
  readonly startThread?: StartThread | null;
}

/** The session of a lesson page. Opens what was saved, or the lesson's start. */
export function createLessonSession(options: SessionOptions & { readonly lesson: Lesson }): Session {
  const { id } = options.lesson;
  return createSession(`lesson:${id}`, options.lesson, options, async (at, _saved, catalog) => {
    const world = await lessonStart(options.lesson, at, id, catalog);
    return { world, lesson: options.lesson, seed: id, grounds: null };
  });
}

let known: State | null = null;

function emptyState(): State {
  known ??= createState({
    world: freshWorld('2026-01-01T00:00:00Z'),
    lesson: null,
    seed: 'opening',
    grounds: null,
  });
  return known;
}

/** What a page shows before its session is open, also while it is built: an account with nobody in it, and no lesson yet. */
export const openingView = (): SessionView =>
  viewOf(emptyState(), { phase: 'opening', failure: null, notice: null, losses: [], lit: null });

/**
 * A session whose work is saved under the key. `begin` makes the start: for a new beginning, or for the work that was saved, whose start it was then.
 */
export function createSession(
  key: string,
  lesson: Lesson | null,
  options: SessionOptions,
  begin: (at: string, saved: SavedWork | null, catalog: Catalog) => Promise<Start>,
): Session {
  const now = options.now ?? ((): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z'));
  const root = `${options.base}data/`;
  const catalog = options.catalog ?? createCatalog(readOverHttp(root));
  const keeper: Keeper = createKeeper({
    key,
    lesson,
    store: options.store ?? openStore(),
    catalog,
    now,
    begin: (at, saved) => begin(at, saved, catalog),
  });

  const after = async (state: State, job: Exclude<Job, { kind: 'text' }>): Promise<State> => {
    if (job.kind === 'reset') return restart(state);
    if (job.kind === 'take-over') return keeper.takeOver(state);
    if (job.kind === 'answer') return (await state.start.grounds?.take(state, job.answer, catalog)) ?? state;
    return advanceAll(state, [job.event], catalog, { live: true });
  };
  const perform = async (state: State, job: Job): Promise<Performed> => {
    if (job.kind !== 'text') return { state: await after(state, job), rest: [] };
    const result = await runLine(state, job.text, now(), catalog);
    const next = 'reset' in result ? restart(state) : await advanceAll(state, result.events, catalog);
    return { state: next, rest: (result.rest ?? []).map((text) => ({ kind: 'text', text })) };
  };

  const actor = createActor(
    createSessionMachine({
      open: () => keeper.open(),
      perform,
      keep: (state) => keeper.keep(state),
    }),
  );
  keeper.onNews({
    behind: () => actor.send({ type: 'BEHIND' }),
    notice: (notice) => actor.send({ type: 'NOTICE', notice }),
  });

  // Before the session is open there is an account without a lesson, made once for all sessions.
  const empty = emptyState();
  const look = (): SessionView => {
    const { context, value } = actor.getSnapshot();
    const phase = value === 'ready' && context.queue.length > 0 ? 'running' : value;
    return viewOf(context.state ?? empty, { ...context, phase });
  };
  let attendant: Attendant | null = null;
  /** Has compared what the lesson waits for. */
  const attend = ({ state }: { readonly state: State | null }): void => {
    const grounds = state?.start.grounds;
    if (state === null || !grounds) return;
    const answer = (made: Answer): void => actor.send({ type: 'ANSWERED', answer: made });
    attendant ??= grounds.createAttendant({ root, catalog, start: options.startThread, answer });
    attendant.look(state);
  };
  let view: SessionView | null = null;
  const listeners = new Set<() => void>();
  let busy: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(busy);
    busy = undefined;
    for (const listener of listeners) listener();
  };
  actor.subscribe(({ context, value }) => {
    attend(context);
    view = null;
    // Most lines are done before the page could draw that they run: it is told once.
    if (value === 'running') busy ??= setTimeout(tell);
    else tell();
  });
  actor.start();
  const current = (): State => actor.getSnapshot().context.state ?? empty;
  return {
    getSnapshot: () => (view ??= look()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (event) => actor.send(event),
    queries: createQueries(
      () => {
        const state = current();
        return { world: worldOf(state.timeline), shell: state.shell, state };
      },
      catalog,
      now,
    ),
    stop() {
      clearTimeout(busy);
      actor.stop();
      attendant?.stop();
      return keeper.stop();
    },
  };
}
