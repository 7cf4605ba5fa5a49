import type { Limits } from './comparison.ts';

/** As far as a lesson or a question ever goes, and as far as a page can wait for. */
export const defaultLimits: Limits = { states: 5000, contexts: 512, steps: 12_000_000 };

/** How many combinations are looked at for each that may stay. */
export const MOST_PRODUCTS = 8;

/** Collects the bounds that a search meets. */
export function boundsMet(): { readonly met: Set<string>; bound(what: string): void } {
  const met = new Set<string>();
  return { met, bound: (what) => void met.add(what) };
}

/** What is left to spend of the steps of a whole comparison. Counted, and not timed, so that the same question has the same answer everywhere. */
export interface Effort {
  left: number;
}

/** For a question that stands alone and is bounded by itself. */
export const unlimited = (): Effort => ({ left: Infinity });

/** Spends steps; false when none are left. */
export function spend(effort: Effort, steps: number): boolean {
  effort.left -= steps;
  return effort.left > 0;
}
