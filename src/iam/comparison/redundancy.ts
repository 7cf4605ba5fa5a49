import type { AppliedPolicy, Policies } from '../evaluation/decision.ts';
import type { Bound, PolicyOptions, PolicyWitness, Proof } from './comparison.ts';
import { comparePolicies } from './policies.ts';

/** What would be lost without one policy. */
export interface Overlap {
  readonly policy: AppliedPolicy;
  /** A request that this policy alone allows; null when it grants nothing that another does not. */
  readonly lost: PolicyWitness | null;
  /** What `lost: null` is worth. */
  readonly proof: Proof;
  readonly bounds: readonly Bound[];
}

/**
 * Each identity policy of a principal, and what would be lost without it. Two policies that overlap are both redundant, one by one: take one away and
 * ask again.
 *
 * @example
 * overlapsOf({ identity: [readOnly, admin] }, { principal }).map(({ lost }) => lost === null) // [true, false]
 */
export function overlapsOf(policies: Policies, options: PolicyOptions = {}): readonly Overlap[] {
  return policies.identity.map((policy) => {
    const without = { ...policies, identity: policies.identity.filter((other) => other !== policy) };
    const { lost, proof, bounds } = comparePolicies(policies, without, { ...options, looking: 'lost' });
    return { policy, lost, proof, bounds };
  });
}
