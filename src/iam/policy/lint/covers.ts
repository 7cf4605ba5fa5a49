import { compileGlob } from '../../evaluation/glob.ts';
import { isWild } from './action-names.ts';

/** A list of patterns, ready to be asked which of them covers another pattern. */
export interface Cover {
  /** Index of a pattern that covers what fits this one; undefined when none does. Of two that are the same, the one at `except` is not meant. */
  find(pattern: string, except?: number): number | undefined;
}

/** Of more patterns that begin alike than this, the later ones are not asked: nobody writes so many, and each is compared with each. */
const MOST_ALIKE = 200;

interface Wild {
  readonly at: number;
  readonly pattern: string;
  readonly matches: (text: string) => boolean;
  readonly hasOne: boolean;
}

/** Says no where it would have to think hard: `?` against `*`. */
export function coverOf(patterns: readonly string[]): Cover {
  const same = new Map<string, number>();
  for (const [at, pattern] of patterns.entries()) if (!same.has(pattern)) same.set(pattern, at);
  // Only a wildcard covers more than itself, and only what begins as it does.
  const byStart = new Map<string, Wild[]>();
  for (const [at, pattern] of patterns.entries()) {
    if (!isWild(pattern)) continue;
    const start = pattern.slice(0, pattern.search(/[*?]/));
    const alike = byStart.get(start) ?? [];
    byStart.set(start, alike);
    if (alike.length < MOST_ALIKE) {
      alike.push({ at, pattern, matches: compileGlob(pattern), hasOne: pattern.includes('?') });
    }
  }
  let longest = 0;
  for (const start of byStart.keys()) longest = Math.max(longest, start.length);
  return {
    find(pattern, except) {
      const first = same.get(pattern);
      if (first !== undefined && first !== except) return first;
      const hasRun = pattern.includes('*');
      const covers = (other: Wild): boolean =>
        other.pattern !== pattern && !(other.hasOne && hasRun) && other.matches(pattern);
      for (let length = 0; length <= Math.min(longest, pattern.length); length++) {
        const found = byStart.get(pattern.slice(0, length))?.find(covers);
        if (found !== undefined) return found.at;
      }
      return undefined;
    },
  };
}
