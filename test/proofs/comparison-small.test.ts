import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePolicies } from '../../src/iam/comparison.ts';
import type { AppliedPolicy, ComparePolicies, Policies, PolicyWitness } from '../../src/iam/index.ts';
import { runs } from '../support/runs.ts';
import { smallPair } from '../support/small-universe-pairs.ts';
import { problems } from '../support/small-universe-problems.ts';

const many = runs(10_000);

describe('a comparison of two sets of policies', () => {
  // As long as a busy machine may need for each: nightly asks for a million.
  const timeout = many.numRuns * 60;

  test('agrees with trying every request of a small universe, on 10,000 random pairs', { timeout }, () => {
    const counted = { compared: 0, differ: 0, bounded: 0 };
    const compare: ComparePolicies = (before, after, options) => {
      const result = comparePolicies(before, after, options);
      counted.compared += 1;
      counted.differ += Number(result.gained !== null || result.lost !== null);
      counted.bounded += Number(result.proof === 'bounded');
      return result;
    };
    fc.assert(
      // One pair in three is looked at from the other side as well: that takes as long again.
      fc.property(smallPair, fc.nat(2), (pair, n) => {
        expect(problems(pair, compare, n === 0)).toEqual([]);
      }),
      many,
    );
    expect(counted.differ / counted.compared).toBeGreaterThan(0.2);
    expect(counted.bounded / counted.compared).toBeLessThan(0.01);
  });
});

type Wanted = (witness: PolicyWitness) => boolean;

/** A comparison that never thinks of some requests. */
const blindTo =
  (missed: Wanted): ComparePolicies =>
  (before, after, options) => {
    const { gained, lost, ...rest } = comparePolicies(before, after, options);
    const seen = (witness: PolicyWitness | null): PolicyWitness | null =>
      witness === null || missed(witness) ? null : witness;
    return { ...rest, gained: seen(gained), lost: seen(lost) };
  };

const withoutDenies = (policy: AppliedPolicy): AppliedPolicy => {
  const statements = policy.document.statements.filter(({ effect }) => effect === 'Allow');
  return { ...policy, document: { ...policy.document, statements } };
};

const allowing = (policies: Policies): Policies => ({ ...policies, identity: policies.identity.map(withoutDenies) });

const isAbsent = ({ context, before }: PolicyWitness): boolean =>
  Object.values(context).some((values) => values.length === 0) ||
  [...(before.request.context ?? new Map<string, unknown>()).keys()].every((key) => !key.startsWith('toy:'));

/** Mistakes that a comparison may make, each planted in one that does not make them. */
const FAULTS: readonly (readonly [string, ComparePolicies])[] = [
  [
    'thinks of no character that the policies do not name',
    blindTo(({ resource }) => /[^ab/]/.test(resource.slice('arn:aws:toy:::'.length))),
  ],
  ['never leaves a key out', blindTo(isAbsent)],
  ['never asks for what has no resource', blindTo(({ resource }) => resource === '*')],
  ['knows no values of texts', blindTo(({ context }) => (context['toy:name'] ?? []).length > 0)],
  [
    'does not hear a Deny of the second side',
    (before, after, options) => comparePolicies(before, allowing(after), options),
  ],
  [
    'does not hear a Deny of the first side',
    (before, after, options) => comparePolicies(allowing(before), after, options),
  ],
  ['forgets the boundary', (before, after, options) => comparePolicies({ ...before, boundary: [] }, after, options)],
  ['forgets control policies', (before, after, options) => comparePolicies(before, { ...after, scps: [] }, options)],
  [
    'looks in one direction alone',
    (before, after, options) => comparePolicies(before, after, { ...options, looking: 'gained' }),
  ],
  [
    'takes what was gained for what was lost',
    (before, after, options) => {
      const { gained, lost, ...rest } = comparePolicies(before, after, options);
      return { ...rest, gained: lost, lost: gained };
    },
  ],
];

describe('trying every request of a small universe catches a comparison that', () => {
  test.each(FAULTS)('%s', (_, compare) => {
    const { failed } = fc.check(
      fc.property(smallPair, (pair) => problems(pair, compare, false).length === 0),
      { ...runs(600), endOnFailure: true },
    );
    expect(failed).toBe(true);
  });
});
