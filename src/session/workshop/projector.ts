import { createActor } from 'xstate';
import type { Clock } from './clock.ts';
import { fromKept, keyOf, toKept, type TabStorage } from './kept.ts';
import { revealsAt, type Place, type Plan } from './plan.ts';
import { beginning, clockOf, projectorMachine, revealedAt, type ProjectorEvent } from './projector-machine.ts';

/** What the projector shows. */
export interface ProjectorView {
  readonly place: Place;
  /** Things revealed on this screen, and how many there are. */
  readonly revealed: number;
  readonly reveals: number;
  readonly clock: Clock;
  readonly notes: boolean;
  /** `resumed`: goes on where this tab was; `changed`: what was kept is of an agenda that has changed since, and it starts over. */
  readonly opened: 'new' | 'resumed' | 'changed';
  /** False when the browser refuses to keep the place: a reload starts over. */
  readonly keeps: boolean;
}

type WithoutNow<T> = T extends unknown ? Omit<T, 'now'> : never;

/** What the facilitator does; the time is noted here. */
export type ProjectorCommand = WithoutNow<ProjectorEvent>;

export interface Projector {
  /** The same object until something changes. */
  getSnapshot(): ProjectorView;
  /** Calls back after every change; returns how to stop. */
  subscribe(listener: () => void): () => void;
  send(command: ProjectorCommand): void;
}

/** Opens a workshop where this tab left it, or at its beginning. `now` is in milliseconds, like `Date.now`. */
export function createProjector(plan: Plan, storage: TabStorage | null, now: () => number): Projector {
  const kept = storage?.getItem(keyOf(plan)) ?? null;
  const progress = kept === null ? null : fromKept(plan, kept);
  const opened = kept === null ? 'new' : progress === null ? 'changed' : 'resumed';
  const actor = createActor(projectorMachine, { input: { plan, progress: progress ?? beginning(plan) } });
  const listeners = new Set<() => void>();
  let keeps = storage !== null;
  const view = (): ProjectorView => {
    const { context } = actor.getSnapshot();
    const { place, notes } = context;
    const [revealed, reveals] = [revealedAt(context), revealsAt(plan, place)];
    return { place, revealed, reveals, clock: clockOf(context), notes, opened, keeps };
  };
  const keep = (text: string): void => {
    try {
      storage?.setItem(keyOf(plan), text);
    } catch {
      // Full or forbidden: the page says that a reload will start over.
      keeps = false;
    }
  };
  actor.start();
  let shown = view();
  actor.subscribe(({ context }) => {
    keep(toKept(plan, context));
    shown = view();
    for (const listener of listeners) listener();
  });
  return {
    getSnapshot: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (command) => actor.send({ ...command, now: now() }),
  };
}
