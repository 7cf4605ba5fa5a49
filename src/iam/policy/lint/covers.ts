import { compileGlob } from '../../evaluation/glob.ts';
import { isWild } from './action-names.ts';

/** A list of patterns, ready to be asked which of them covers another pattern. */
export interface Cover {
  /** Index of a pattern that covers what fits this one; undefined when none does. Of two that are the same, the one at `except` is not meant. */
  find(pattern: string, except?: number): number | undefined;
}

/** Says no where it would have to think hard: `?` against `*`. */
export function coverOf(patterns: readonly string[]): Cover {
  const same = new Map<string, number>();
  for (const [at, pattern] of patterns.entries()) if (!same.has(pattern)) same.set(pattern, at);
  // Only a wildcard covers more than itself.
  const wild = patterns.flatMap((pattern, at) =>
    isWild(pattern) ? [{ at, pattern, matches: compileGlob(pattern), hasOne: pattern.includes('?') }] : [],
  );
  return {
    find(pattern, except) {
      const first = same.get(pattern);
      if (first !== undefined && first !== except) return first;
      const hasRun = pattern.includes('*');
      return wild.find((other) => other.pattern !== pattern && !(other.hasOne && hasRun) && other.matches(pattern))?.at;
    },
  };
}
