import { assign, setup } from 'xstate';
import { elapsed, MINUTE, type Clock } from './clock.ts';
import { firstPlace, hasPlace, placeBeside, revealsAt, type Place, type Plan } from './plan.ts';

/** Where a workshop is, as it survives a reload. */
export interface Progress {
  readonly place: Place;
  /** By `item.screen`, how many things were revealed there. */
  readonly revealed: Readonly<Record<string, number>>;
  /** By item, in milliseconds. */
  readonly used: readonly number[];
  /** By item: minutes added to it. */
  readonly added: readonly number[];
  /** When the clock of the current item was started; null while it stands. */
  readonly since: number | null;
}

export interface ProjectorContext extends Progress {
  readonly plan: Plan;
  /** Whether the facilitator's notes are shown. Never kept: after a reload nobody sees them unasked. */
  readonly notes: boolean;
}

/** What the facilitator does. `now` is `Date.now()`. */
export type ProjectorEvent =
  | { readonly type: 'NEXT' | 'PREVIOUS' | 'TIMER' | 'ADD_MINUTE' | 'NOTES' | 'RESTART'; readonly now: number }
  /** Goes to the first screen of an item. */
  | { readonly type: 'GO'; readonly item: number; readonly now: number }
  /** One more thing of the screen, if there is one; or none of them. */
  | { readonly type: 'REVEAL' | 'HIDE'; readonly now: number };

export const beginning = ({ items }: Plan): Progress => ({
  place: firstPlace,
  revealed: {},
  used: items.map(() => 0),
  added: items.map(() => 0),
  since: null,
});

const keyOf = ({ item, screen }: Place): string => `${item}.${screen}`;
const replaced = (list: readonly number[], at: number, by: (value: number) => number): readonly number[] =>
  list.map((value, index) => (index === at ? by(value) : value));

export const revealedAt = ({ revealed, place }: Progress): number => revealed[keyOf(place)] ?? 0;

export function clockOf({ plan, place, used, added, since }: ProjectorContext): Clock {
  const minutes = (plan.items[place.item]?.minutes ?? 0) + (added[place.item] ?? 0);
  return { allotted: minutes * MINUTE, used: used[place.item] ?? 0, since };
}

/** The time of the current item put away, the clock at zero. */
const settled = ({ used, place, since }: ProjectorContext, now: number): readonly number[] =>
  replaced(used, place.item, (before) => before + elapsed(since, now));

/** At another place. A running clock goes on with the time of the other item. */
function moved(context: ProjectorContext, place: Place, now: number): Partial<ProjectorContext> {
  if (place.item === context.place.item || context.since === null) return { place };
  return { place, used: settled(context, now), since: now };
}

const withRevealed = (context: ProjectorContext, count: number): Partial<ProjectorContext> => ({
  revealed: { ...context.revealed, [keyOf(context.place)]: count },
});

/**
 * A workshop on the projector: one screen of one item at a time, the clock of the item running or paused. At the end of the agenda NEXT
 * stays. INVARIANT: the time used by an item never shrinks but by RESTART, and belongs to the item that was on the screen.
 */
export const projectorMachine = setup({
  types: {
    context: {} as ProjectorContext,
    events: {} as ProjectorEvent,
    input: {} as { readonly plan: Plan; readonly progress: Progress },
  },
  guards: {
    wasRunning: ({ context }) => context.since !== null,
  },
  actions: {
    begin: assign(({ context }) => beginning(context.plan)),
    start: assign((_, now: number) => ({ since: now })),
    pause: assign(({ context }, now: number) => ({ used: settled(context, now), since: null })),
    move: assign(({ context }, { by, now }: { readonly by: 1 | -1; readonly now: number }) =>
      moved(context, placeBeside(context.plan, context.place, by), now),
    ),
    go: assign(({ context }, { item, now }: { readonly item: number; readonly now: number }) => {
      const place = { item, screen: 0 };
      return hasPlace(context.plan, place) ? moved(context, place, now) : {};
    }),
    reveal: assign(({ context }) =>
      withRevealed(context, Math.min(revealedAt(context) + 1, revealsAt(context.plan, context.place))),
    ),
    hide: assign(({ context }) => withRevealed(context, 0)),
    addMinute: assign(({ context }) => ({ added: replaced(context.added, context.place.item, (added) => added + 1) })),
    toggleNotes: assign(({ context }) => ({ notes: !context.notes })),
  },
}).createMachine({
  id: 'projector',
  context: ({ input }) => ({ ...input.progress, plan: input.plan, notes: false }),
  initial: 'opening',
  on: {
    NEXT: { actions: { type: 'move', params: ({ event }) => ({ by: 1, now: event.now }) } },
    PREVIOUS: { actions: { type: 'move', params: ({ event }) => ({ by: -1, now: event.now }) } },
    GO: { actions: { type: 'go', params: ({ event }) => ({ item: event.item, now: event.now }) } },
    REVEAL: { actions: 'reveal' },
    HIDE: { actions: 'hide' },
    ADD_MINUTE: { actions: 'addMinute' },
    NOTES: { actions: 'toggleNotes' },
    RESTART: { target: '.paused', actions: 'begin' },
  },
  states: {
    opening: { always: [{ guard: 'wasRunning', target: 'running' }, { target: 'paused' }] },
    paused: {
      on: { TIMER: { target: 'running', actions: { type: 'start', params: ({ event }) => event.now } } },
    },
    running: {
      on: { TIMER: { target: 'paused', actions: { type: 'pause', params: ({ event }) => event.now } } },
    },
  },
});
