import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POLICY_TYPES } from '../../src/iam/index.ts';
import type { Verdict } from '../../src/iam/index.ts';
import { disagreement, naiveAnswer, simulatedAnswer, type Answer } from '../support/agreement.ts';
import { languageScenario, textsOf } from '../support/language-scenarios.ts';
import { naiveDecide } from '../support/naive-evaluator.ts';
import { kindOf } from '../support/naive-principals.ts';
import { runs } from '../support/runs.ts';
import { changes } from '../support/scenario-changes.ts';
import { SLIPS } from '../support/slips.ts';

const sample = fc.sample(languageScenario, { numRuns: 5000, seed: 20_261_122 }).map((scenario) => ({
  scenario,
  ...naiveDecide(scenario.request, textsOf(scenario)),
  texts: textsOf(scenario),
  answer: naiveAnswer(scenario),
  kind: kindOf(scenario.request.principal),
}));

type Sampled = (typeof sample)[number];

const share = (of: (sampled: Sampled) => boolean): number => sample.filter(of).length / sample.length;

describe('random requests and policies', () => {
  test.each(['allowed', 'explicitDeny', 'implicitDeny'] satisfies Verdict[])(
    'are %s in at least three of twenty cases',
    (wanted) => {
      expect(share(({ verdict }) => verdict === wanted)).toBeGreaterThanOrEqual(0.15);
    },
  );

  test.each(POLICY_TYPES)(
    'are denied by a Deny of type %s, and by its silence, in one case of a hundred each',
    (type) => {
      for (const wanted of ['explicitDeny', 'implicitDeny'])
        expect(share(({ verdict, blockedBy }) => verdict === wanted && blockedBy === type)).toBeGreaterThanOrEqual(
          0.01,
        );
    },
  );

  test.each([
    'user',
    'role',
    'session',
    'federated',
    'root',
    'service',
    'anonymous',
    'other',
  ] satisfies Sampled['kind'][])('come from a principal of kind %s in one case of forty', (wanted) => {
    expect(share(({ kind }) => kind === wanted)).toBeGreaterThanOrEqual(0.025);
  });

  test.each(['self', 'role', 'identity', 'delegated', 'across', 'root'] satisfies Sampled['paths'][number][])(
    'are allowed by the path %s in one case of two hundred',
    (path) => {
      expect(share(({ paths }) => paths.includes(path))).toBeGreaterThanOrEqual(0.005);
    },
  );

  test.each([
    'root',
    'noPermissionNeeded',
    'bucketOwner',
    'rootAssumesNoRole',
    'sessionToken',
  ] satisfies Sampled['rule'][])('are decided by the rule %s in one case of two hundred and fifty', (wanted) => {
    expect(share(({ rule }) => rule === wanted)).toBeGreaterThanOrEqual(0.004);
  });

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
      ({ scenario, texts, answer }) =>
        !isDeepStrictEqual(naiveAnswer(scenario, { [slip]: true }, texts), answer) &&
        isDeepStrictEqual(simulatedAnswer(scenario), answer),
    );
    expect(found).toBeDefined();
  });
});

/** A change moves statements, so their positions show nothing. */
const told = ({ decided, verdict, rule, blockedBy }: Answer): readonly (string | null)[] => [
  decided,
  verdict,
  rule,
  blockedBy,
];

describe('a mistake in the simulated account is found by the comparison', () => {
  test.each(changes)('as if $name', ({ change }) => {
    const found = sample.find(
      ({ scenario, answer }) =>
        !isDeepStrictEqual(told(simulatedAnswer(change(scenario))), told(answer)) &&
        isDeepStrictEqual(simulatedAnswer(scenario), answer),
    );
    expect(found).toBeDefined();
  });
});
