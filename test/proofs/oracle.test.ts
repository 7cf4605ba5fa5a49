import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disagreement } from '../support/agreement.ts';
import { languageScenario } from '../support/language-scenarios.ts';
import { runs } from '../support/runs.ts';

describe('the simulated account and an evaluator that shares no code with it', () => {
  test('give the same verdict for the same reasons on 20,000 random requests and policies', () => {
    fc.assert(
      fc.property(languageScenario, (scenario) => {
        expect(disagreement(scenario)).toBeNull();
      }),
      runs(20_000),
    );
  });
});
