/** Proofs of `test/proofs`, cut down to what a mutant is worth: some of the random cases, some of the policies. */

export const oracle = `import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreement } from './support/agreement.ts';
import { languageScenario } from './support/language-scenarios.ts';

test('the oracle agrees', () => {
  fc.assert(
    fc.property(languageScenario, (scenario) => {
      expect(disagreement(scenario)).toBeNull();
    }),
    { numRuns: 500 },
  );
});
`;

export const smallUniverse = `import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePolicies } from '../../src/iam/comparison.ts';
import { smallPair } from '../support/small-universe-pairs.ts';
import { problems } from '../support/small-universe-problems.ts';

test('trying every request of a small universe agrees', () => {
  fc.assert(
    fc.property(smallPair, fc.nat(2), (pair, n) => {
      expect(problems(pair, comparePolicies, n === 0)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
`;

/** Every fifth policy, each with all changes that it can have. A change that nobody notices is looked for by trying, and only then. */
export const corpus = `import { expect, test } from 'vitest';
import { overGrants } from '../../scripts/changes/over-grants.ts';
import { boundRewrites, rewrites } from '../../scripts/changes/rewrites.ts';
import { underGrants } from '../../scripts/changes/under-grants.ts';
import { HOLDER, loadCorpus } from '../support/corpus.ts';
import { compared, pairsOf, sampled, wrongOfChange, wrongOfSame } from '../support/corpus-pairs.ts';

const { policies, catalog } = await loadCorpus();
const some = policies.filter((_, index) => index % 5 === 2);
const bounded = [];

function resultOf(pair) {
  const result = compared(pair, catalog);
  if (result.proof === 'bounded') bounded.push(pair.name);
  return result;
}

test.each([...rewrites, ...boundRewrites(HOLDER)])('$what', (change) => {
  expect(pairsOf(some, change).flatMap((pair) => wrongOfSame(pair, resultOf(pair)))).toEqual([]);
});

const changed = (direction) => (change) => {
  const wrong = pairsOf(some, change).flatMap((pair) =>
    wrongOfChange(pair, direction, resultOf(pair), () => sampled(pair, direction, catalog)),
  );
  expect(wrong).toEqual([]);
};
test.each(overGrants)('$what', changed('gained'));
test.each(underGrants)('$what', changed('lost'));

test('nearly all are exact', () => {
  expect(bounded).toEqual([]);
});
`;
