/** The time of one item, in milliseconds. */
export interface Clock {
  /** What it was given, with the minutes added since. */
  readonly allotted: number;
  /** What it took before the clock was last started; never below zero. */
  readonly used: number;
  /** When the clock was started, as `Date.now()`; null while it stands. */
  readonly since: number | null;
}

export const MINUTE = 60_000;

/** What has gone by of a running clock. A system clock that is set back takes nothing away. */
export const elapsed = (since: number | null, now: number): number => (since === null ? 0 : Math.max(0, now - since));

/** What is left at a moment; below zero by how much the item is over its time. */
export const remainingAt = ({ allotted, used, since }: Clock, now: number): number =>
  allotted - used - elapsed(since, now);
