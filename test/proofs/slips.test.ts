import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../src/iam/index.ts';
import { decided, disagreement } from './support/agreement.ts';
import { languageScenario, textsOf } from './support/language-scenarios.ts';
import { naiveDecide } from './support/naive-evaluator.ts';
import { runs } from './support/runs.ts';
import { changes } from './support/scenario-changes.ts';
import { SLIPS } from './support/slips.ts';

const sample = fc
  .sample(languageScenario, { ...runs(4000), seed: 20_261_122 })
  .map((scenario) => ({ scenario, verdict: naiveDecide(scenario.request, textsOf(scenario)).verdict }));

describe('random requests and policies', () => {
  test.each(['allowed', 'explicitDeny', 'implicitDeny'] satisfies Verdict[])(
    'are %s in at least three of twenty cases',
    (wanted) => {
      const share = sample.filter(({ verdict }) => verdict === wanted).length / sample.length;
      expect(share).toBeGreaterThanOrEqual(0.15);
    },
  );

  test('get the same verdict for the same reasons from the simulated account and from the naive evaluator', () => {
    fc.assert(
      fc.property(languageScenario, (scenario) => {
        expect(disagreement(scenario)).toBeNull();
      }),
      runs(500),
    );
  });
});

describe('a mistake in the naive evaluator is found by the comparison', () => {
  test.each(SLIPS)('%s', (slip) => {
    const found = sample.find(
      ({ scenario, verdict }) =>
        naiveDecide(scenario.request, textsOf(scenario), { [slip]: true }).verdict !== verdict &&
        decided(scenario) === verdict,
    );
    expect(found).toBeDefined();
  });
});

describe('a mistake in the simulated account is found by the comparison', () => {
  test.each(changes)('as if $name', ({ change }) => {
    const found = sample.find(
      ({ scenario, verdict }) => decided(change(scenario)) !== verdict && decided(scenario) === verdict,
    );
    expect(found).toBeDefined();
  });
});
