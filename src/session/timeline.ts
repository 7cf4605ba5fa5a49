import { historyOf, type CallRecord, type Execution, type World } from '../iam/index.ts';

/** A call and the world after it. */
interface Moment {
  readonly record: CallRecord;
  readonly world: World;
  readonly changed: boolean;
  /** Number of the terminal's line that made the call: what one line did is taken back at once. */
  readonly line: number;
}

/** The start, the calls and a pointer: undo moves the pointer, and the worlds before it are all still there. */
export interface Timeline {
  readonly start: World;
  readonly moments: readonly Moment[];
  /** How many moments are in force. */
  readonly position: number;
  /** How many of the first moments are others' work, which cannot be undone, and whatever was before it. */
  readonly floor: number;
}

export const createTimeline = (start: World): Timeline => ({ start, moments: [], position: 0, floor: 0 });

export const worldOf = ({ start, moments, position }: Timeline): World => moments[position - 1]?.world ?? start;

export const recordsOf = ({ moments, position }: Timeline): readonly CallRecord[] =>
  moments.slice(0, position).map(({ record }) => record);

/** What the next call is told of those in force. */
export const pastOf = ({ start, moments, position }: Timeline): ReturnType<typeof historyOf> =>
  historyOf(start, moments.slice(0, position));

/** The calls in force since the account became that world; all of them when no call made it so. */
export function recordsSince({ moments, position }: Timeline, world: World): readonly CallRecord[] {
  const past = moments.slice(0, position);
  return past.slice(past.findIndex((moment) => moment.world === world) + 1).map(({ record }) => record);
}

/**
 * Adds a call. One that changes the world ends what could be redone; one that does not is set in before it.
 */
export function record(timeline: Timeline, execution: Execution, line: number): Timeline {
  const { world, record: made } = execution;
  const changed = world !== worldOf(timeline);
  const moment: Moment = { record: made, world, changed, line };
  const past = timeline.moments.slice(0, timeline.position);
  const future = changed ? [] : timeline.moments.slice(timeline.position);
  return { ...timeline, moments: [...past, moment, ...future], position: timeline.position + 1 };
}

/** The timeline with all that is in force as its ground: undo stops here. */
export const grounded = (timeline: Timeline): Timeline => ({ ...timeline, floor: timeline.position });

/** The timeline before the last line that changed something, or null when nothing was changed. */
export function undo(timeline: Timeline): Timeline | null {
  const past = timeline.moments.slice(0, timeline.position);
  const last = past.findLast(({ changed }, index) => changed && index >= timeline.floor);
  return last === undefined ? null : { ...timeline, position: past.findIndex(({ line }) => line === last.line) };
}

/** The timeline after the next line that was undone and what was read after it, or null when there is none. */
export function redo(timeline: Timeline): Timeline | null {
  const { moments, position } = timeline;
  const next = moments.find(({ changed }, index) => changed && index >= position);
  if (next === undefined) return null;
  const following = moments.findIndex(({ changed, line }, index) => changed && index >= position && line !== next.line);
  return { ...timeline, position: following < 0 ? moments.length : following };
}
