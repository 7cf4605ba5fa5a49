import { accepts, DEAD, type Automaton } from './automaton.ts';

/** Characters for the places where any will do, nice ones first. */
const FILLERS = [...'xyzkqjvw0123456789abcdefghilmnoprstu'];
/** How many states one search may visit. */
const MOST_STATES = 1500;

/** What is left to spend: states that searches may still visit. Beyond, what they found is what there is. */
export interface Effort {
  states: number;
}

/**
 * Texts of a format that the patterns tell apart: one for each set of patterns that accept it. Of texts that are alike the first candidate
 * that fits is taken, and the shortest where no candidate is of that sort.
 */
export function distinctTexts(
  format: Automaton,
  patterns: readonly Automaton[],
  candidates: Iterable<string>,
  effort: Effort,
): readonly string[] {
  const found = new Map<string, string>();
  for (const text of candidates) {
    if (!accepts(format, text)) continue;
    const sort = patterns.map((pattern) => (accepts(pattern, text) ? '1' : '0')).join('');
    if (!found.has(sort)) found.set(sort, text);
  }
  for (const [sort, text] of shortest(format, patterns, effort)) if (!found.has(sort)) found.set(sort, text);
  return [...found.values()];
}

/** Walks format and patterns at once, breadth first, so that the first text of each sort is a shortest one. */
function shortest(format: Automaton, patterns: readonly Automaton[], effort: Effort): ReadonlyMap<string, string> {
  const all = [format, ...patterns];
  const found = new Map<string, string>();
  const start = all.map((automaton) => automaton.start);
  const seen = new Set([start.join(',')]);
  const most = Math.min(MOST_STATES, effort.states);
  const queue: { readonly states: readonly number[]; readonly text: string }[] = [{ states: start, text: '' }];
  for (const { states, text } of queue) {
    if (format.accepts(states[0] ?? DEAD)) {
      const sort = patterns.map((pattern, index) => (pattern.accepts(states[index + 1] ?? DEAD) ? '1' : '0')).join('');
      if (!found.has(sort)) found.set(sort, text);
    }
    for (const character of charactersAt(all, states)) {
      const next = all.map((automaton, index) => automaton.step(states[index] ?? DEAD, character));
      if (next[0] === DEAD) continue;
      const key = next.join(',');
      if (seen.has(key) || seen.size >= most) continue;
      seen.add(key);
      queue.push({ states: next, text: text + character });
    }
  }
  effort.states -= seen.size;
  return found;
}

/** Those that some pattern does not treat like any other, after one that all of them do. */
function charactersAt(all: readonly Automaton[], states: readonly number[]): readonly string[] {
  const literals = new Set<string>();
  for (const [index, automaton] of all.entries()) {
    for (const character of automaton.literals(states[index] ?? DEAD)) literals.add(character);
  }
  const filler = FILLERS.find((character) => !literals.has(character));
  return filler === undefined ? [...literals] : [filler, ...literals];
}
