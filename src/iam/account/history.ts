import type { Ambient, CallRecord } from '../operation.ts';
import type { World } from '../world.ts';
import type { Instant } from './account.ts';

/** A call that was made, and the world after it. */
export interface Moment {
  readonly record: CallRecord;
  readonly world: World;
}

/**
 * What a call is told of those before it: the trail, and the world of any moment. `moments` are in order and go back to `before`, the world
 * that there was first; `earlier` tells of what was before that.
 *
 * @example
 * execute(world, call, registry, { ...ambient, ...historyOf(start, moments) })
 */
export const historyOf = (
  before: World,
  moments: readonly Moment[],
  earlier: Pick<Ambient, 'trail' | 'past'> = {},
): Required<Pick<Ambient, 'trail' | 'past'>> => ({
  trail: () => [...(earlier.trail?.() ?? []), ...moments.map(({ record }) => record)],
  past: (at: Instant) => moments.findLast(({ record }) => record.at <= at)?.world ?? earlier.past?.(at) ?? before,
});
