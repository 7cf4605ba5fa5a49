import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disagreement } from '../support/agreement.ts';
import { languageScenario } from '../support/language-scenarios.ts';
import { runs } from '../support/runs.ts';

const many = runs(20_000);

describe('the simulated account and an evaluator that shares no code with it', () => {
  // As long as a busy machine may need for each: nightly asks for a million.
  const timeout = many.numRuns * 10;

  test(
    'give the same verdict for the same reasons on 20,000 random requests and policies of all types',
    { timeout },
    () => {
      fc.assert(
        fc.property(languageScenario, (scenario) => {
          expect(disagreement(scenario)).toBeNull();
        }),
        many,
      );
    },
  );
});
