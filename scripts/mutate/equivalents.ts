import { comparisonEquivalents } from './comparison-equivalents.ts';
import type { Equivalent } from './equivalent.ts';
import type { Mutant } from './mutants.ts';

const evaluationEquivalents: readonly Equivalent[] = [
  {
    path: 'caller.ts',
    written: "arn.split(':', 5)[4]",
    before: '5',
    why: 'the limit saves work; the fifth field is the same without it',
  },
  {
    path: 'condition.ts',
    written: 'return condition.values.find(',
    after: 'condition.values.find((value) => subject.some((found) => value.matches(found, context)))',
    why: 'whoever asks takes undefined for null',
  },
  {
    path: 'condition.ts',
    written: 'const fixed = ',
    after: 'null',
    why: 'the list is made once to save work; filling in no variables gives the same values',
  },
  {
    path: 'decide.ts',
    written: 'if (as !== null) found[as] = true;',
    after: 'true',
    why: 'what is written under the name `null` nobody reads',
  },
  {
    path: 'explain.ts',
    written: "if (effect !== 'Allow') return false;",
    after: 'false',
    why: 'where a request is allowed, the Denies that match are those of a bucket that its owner is spared, and a rule grants there',
  },
  {
    path: 'glob.ts',
    written: "if (piece === '') return [];",
    after: 'false',
    why: 'an empty piece adds nothing to the text that it joins',
  },
  {
    path: 'glob.ts',
    written: '?? EMPTY;',
    why: 'there is always a first part and a last: the compiler alone asks for another',
  },
  {
    path: 'nearest.ts',
    written: 'levels.with(level ?? 0, true)',
    why: 'control policies always have a level: the compiler alone asks for another',
  },
  {
    path: 'conditions/date.ts',
    written: 'const milliseconds',
    before: "'0'",
    why: '`0.` is read as the number 0 as well',
  },
];

export const equivalents: readonly Equivalent[] = [...evaluationEquivalents, ...comparisonEquivalents];

export const isAbout = (each: Equivalent, { path, written, before, after }: Mutant): boolean =>
  path.endsWith(each.path) &&
  written.includes(each.written) &&
  (each.before === undefined || each.before === before) &&
  (each.after === undefined || each.after === after);

/** Why nothing can tell the mutant from the original; null when nobody has said so. */
export const reasonFor = (mutant: Mutant): string | null =>
  equivalents.find((each) => isAbout(each, mutant))?.why ?? null;
