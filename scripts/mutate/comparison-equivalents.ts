import type { Equivalent } from './equivalent.ts';

/** Of the comparison. Steps are weighed to bound the work: what a step weighs, and what is remembered to save work, nobody sees in an answer. */
export const comparisonEquivalents: readonly Equivalent[] = [
  {
    path: 'comparison/automaton.ts',
    written: 'if (interned.size >= REMEMBERED) interned.clear();',
    after: '>',
    why: 'how many patterns are remembered saves work alone; one more is as good',
  },
  {
    path: 'comparison/actions.ts',
    written: '[...plain, ...mine.map(',
    why: 'a plain name is among the candidates twice, and no other text is of its sort; those that are named are put first later on',
  },
  {
    path: 'comparison/axes.ts',
    written: 'byGroup.set(to, new Set(',
    why: 'both groups are there: the compiler alone asks for another',
  },
  {
    path: 'comparison/axes.ts',
    written: 'return a === TAG_KEYS ? 1 : -1;',
    before: '1',
    why: 'any number above nothing puts it last',
  },
  {
    path: 'comparison/compare.ts',
    written: 'list?.map(numberOf))].sort(',
    why: 'the order makes two users alike whose groups stand in another order; without it the second is asked as well, for the same answer',
  },
  {
    path: 'comparison/contain.ts',
    written: 'spend(effort, others?.length ?? 0);',
    why: 'what a step weighs shows in how far a search goes before its bound, and in no answer',
  },
  {
    path: 'comparison/asked.ts',
    written: 'spend(effort, 20 + 4 * about.length);',
    why: 'what a step weighs shows in how far a search goes before its bound, and in no answer',
  },
  {
    path: 'comparison/difference.ts',
    written: 'if (found !== undefined) return found;',
    before: 'found !== undefined',
    after: 'false',
    why: 'what is remembered saves work; asking the condition again gives the same',
  },
  {
    path: 'comparison/difference.ts',
    written: "format.id.split(':', 1)[0] ?? ''",
    before: "[serviceOf(known.action.toLowerCase()), format.id.split(':', 1)[0] ?? '']",
    after: '[serviceOf(known.action.toLowerCase())]',
    why: 'an action is asked on resources of its own service',
  },
  {
    path: 'comparison/distinct.ts',
    written: 'format?.fresh(place, literals)',
    why: 'there is always a format: the compiler alone asks for another',
  },
  {
    path: 'comparison/key-choices.ts',
    written: 'place.known.set(name, found);',
    after: 'false',
    why: 'what is remembered saves work; working it out again gives the same',
  },
  {
    path: 'comparison/principals.ts',
    written: 'statement.conditions',
    after: 'statement.conditions',
    why: 'each list is cut by its key later on; conditions on other keys are compiled for nothing',
  },
  {
    path: 'comparison/sorts.ts',
    written: 'if (!isTouched && untouched) continue;',
    why: 'what is left out here has the key of one that came before, and whoever reads takes each key once',
  },
  {
    path: 'comparison/sorts.ts',
    written: 'untouched ||= !isTouched;',
    why: 'what is left out by it has the key of one that came before, and whoever reads takes each key once',
  },
  {
    path: 'comparison/values.ts',
    written: "if (typeof token !== 'string' || token.toLowerCase() === token.toUpperCase()) return token;",
    after: '&&',
    why: 'operators that look past case have no wildcards, and a character without case is one of two that are the same',
  },
  {
    path: 'comparison/axes.ts',
    written: 'if (grown.length <= MOST_PRODUCTS * most && options.effort.left > 0) continue;',
    before: '0',
    why: 'the last step of forty million decides nothing that the one before did not',
  },
  {
    path: 'comparison/axes.ts',
    written: 'const MOST_PRODUCTS',
    why: 'how far a search goes before it says that it was bounded; any number near is as good',
  },
  {
    path: 'comparison/contain.ts',
    written: 'index] ?? DEAD)) literals.add(character);',
    why: 'every pattern has a state: the compiler alone asks for another',
  },
  {
    path: 'comparison/goals.ts',
    written: 'isEverything(pattern) ? ANYTHING',
    after: '{ all: [pattern], none: [] }',
    why: 'a pattern that accepts everything narrows nothing down; to leave it out saves work',
  },
];
