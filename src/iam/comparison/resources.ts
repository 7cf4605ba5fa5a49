import type { Automaton } from './automaton.ts';
import { contain } from './contain.ts';
import type { Goal, Part } from './goals.ts';
import { spend, unlimited, type Effort } from './limits.ts';

/** Questions about resources that one goal may be taken apart into. */
const MOST_QUESTIONS = 4000;

/** A resource that fulfils a goal, or null; `bounded` when the search stopped before it knew. */
export interface Found {
  readonly resource: string | null;
  readonly bounded: boolean;
}

/**
 * Looks for a resource of a format that fulfils a goal: one question for each way of choosing a part of each either, until one has an answer. Parts that contradict
 * each other on the face of it are left out on the way.
 */
export function resourceFor(
  format: Automaton,
  goal: Goal,
  {
    states,
    region,
    effort = unlimited(),
  }: { readonly states: number; readonly region: Part; readonly effort?: Effort },
): Found {
  const fixed = goal.flatMap((either) => (either.length === 1 ? either : []));
  const open = goal.filter((either) => either.length !== 1).toSorted((a, b) => a.length - b.length);
  let bounded = false;
  let best = null as string | null;
  let asked = 0;
  const base = [region, ...fixed].reduce(both);
  const refused = new Set(base.none);
  const walk = (part: Part, from: number): boolean => {
    if (part.all.some((pattern) => refused.has(pattern))) return true;
    const either = open[from];
    if (either === undefined) {
      if (asked >= MOST_QUESTIONS || !spend(effort, 1)) {
        bounded = true;
        return false;
      }
      asked += 1;
      const found = contain({ format, ...part }, states, effort);
      bounded ||= found.bounded;
      best = found.text;
      return best === null;
    }
    const seen = new Set<Automaton>();
    for (const each of either) {
      // The same pattern twice is one question.
      const [only] = each.all;
      if (only !== undefined && each.none.length === 0) {
        if (seen.has(only)) continue;
        seen.add(only);
      }
      if (!walk(both(part, each), from + 1)) return false;
    }
    return true;
  };
  walk(base, 0);
  return { resource: best, bounded: best === null && bounded };
}

const both = (one: Part, other: Part): Part => ({
  all: other.all.length === 0 ? one.all : [...one.all, ...other.all],
  none: other.none.length === 0 ? one.none : [...one.none, ...other.none],
});
