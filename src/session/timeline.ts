import type { CallRecord, Caller, Decision, Execution, Input, World } from '../iam/index.ts';

/** A call as the journal keeps it. INVARIANT: replayed on the same start, it gives the same world. */
export interface JournalEntry {
  readonly n: number;
  /** ISO 8601. */
  readonly at: string;
  readonly caller: Caller;
  readonly call: { readonly service: string; readonly operation: string; readonly input: Input };
}

/** A call and the world after it. */
export interface Moment {
  readonly entry: JournalEntry;
  readonly record: CallRecord;
  readonly world: World;
  readonly changed: boolean;
  readonly decision: Decision | null;
}

/** The start, the calls and a pointer: undo moves the pointer, and the worlds before it are all still there. */
export interface Timeline {
  readonly start: World;
  readonly moments: readonly Moment[];
  /** How many moments are in force. */
  readonly position: number;
}

export const createTimeline = (start: World): Timeline => ({ start, moments: [], position: 0 });

export const worldOf = ({ start, moments, position }: Timeline): World => moments[position - 1]?.world ?? start;

export const recordsOf = ({ moments, position }: Timeline): readonly CallRecord[] =>
  moments.slice(0, position).map(({ record }) => record);

/**
 * Adds a call. One that changes the world ends what could be redone; one that does not is set in before it.
 */
export function record(timeline: Timeline, execution: Execution): Timeline {
  const { call, world, decision, record: callRecord } = execution;
  const { n, at } = callRecord;
  const { caller, service, operation, input } = call;
  const changed = world !== worldOf(timeline);
  const moment: Moment = {
    entry: { n, at, caller, call: { service, operation, input } },
    record: callRecord,
    world,
    changed,
    decision,
  };
  const past = timeline.moments.slice(0, timeline.position);
  const future = changed ? [] : timeline.moments.slice(timeline.position);
  return { ...timeline, moments: [...past, moment, ...future], position: timeline.position + 1 };
}

/** The timeline before the last change, or null when nothing was changed. */
export function undo(timeline: Timeline): Timeline | null {
  const last = timeline.moments.slice(0, timeline.position).findLastIndex(({ changed }) => changed);
  return last < 0 ? null : { ...timeline, position: last };
}

/** The timeline after the next change that was undone, or null when there is none. */
export function redo(timeline: Timeline): Timeline | null {
  const next = timeline.moments.findIndex(({ changed }, index) => changed && index >= timeline.position);
  return next < 0 ? null : { ...timeline, position: next + 1 };
}
