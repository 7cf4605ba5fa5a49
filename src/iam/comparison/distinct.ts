import { accepts, DEAD, stateAt, type Automaton } from './automaton.ts';
import { spend, unlimited, type Effort } from './limits.ts';

/** Texts that patterns tell apart; `bounded` when the search stopped before it had seen all of them. */
export interface Distinct {
  readonly texts: readonly string[];
  readonly bounded: boolean;
}

/**
 * Texts of a format that the patterns tell apart: one for each set of patterns that accept it. Of texts that are alike the first candidate
 * that fits is taken, and the shortest where no candidate is of that sort. `states` bounds the search.
 */
export function distinctTexts(
  format: Automaton,
  patterns: readonly Automaton[],
  candidates: Iterable<string>,
  states: number,
  effort: Effort = unlimited(),
): Distinct {
  const found = new Map<string, string>();
  const sortOf = (isAccepted: (pattern: Automaton, index: number) => boolean): string =>
    patterns.map((pattern, index) => (isAccepted(pattern, index) ? '1' : '0')).join('');
  for (const text of candidates) {
    if (!accepts(format, text)) continue;
    const sort = sortOf((pattern) => accepts(pattern, text));
    if (!found.has(sort)) found.set(sort, text);
  }
  const all = [format, ...patterns];
  const start = all.map((automaton) => automaton.start);
  const seen = new Set([JSON.stringify(start)]);
  const queue: { readonly at: readonly number[]; readonly text: string }[] = [{ at: start, text: '' }];
  for (const { at, text } of queue) {
    if (format.accepts(stateAt(at, 0))) {
      const sort = sortOf((pattern, index) => pattern.accepts(stateAt(at, index + 1)));
      if (!found.has(sort)) found.set(sort, text);
    }
    for (const character of charactersAt(format, patterns, at)) {
      const next = all.map((automaton, index) => automaton.step(stateAt(at, index), character));
      const key = JSON.stringify(next);
      if (next[0] === DEAD || seen.has(key)) continue;
      if (seen.size >= states || !spend(effort, 2 * all.length)) return { texts: [...found.values()], bounded: true };
      seen.add(key);
      queue.push({ at: next, text: text + character });
    }
  }
  return { texts: [...found.values()], bounded: false };
}

/** Those that some pattern does not treat like any other, after one that all of them do. */
function charactersAt(format: Automaton, patterns: readonly Automaton[], at: readonly number[]): readonly string[] {
  const literals = new Set<string>();
  for (const [index, pattern] of patterns.entries())
    for (const character of pattern.literals(stateAt(at, index + 1))) literals.add(character);
  const place = stateAt(at, 0);
  const own = format.literals(place).filter((character) => !literals.has(character));
  return [...format.fresh(place, literals), ...own, ...literals];
}
