import type { Pieces } from '../glob.ts';

/** A comparison of `Condition`: what the policy wants against what the request has. */
export interface ConditionOperator {
  /** As policies write it. */
  readonly name: string;
  /** Whether it holds when no value of the policy matches; then it holds as well when the request does not carry the key. */
  readonly negated: boolean;
  /** Whether `IfExists` may follow the name. */
  readonly ifExists: boolean;
  /** Whether policy variables are filled in in its values. */
  readonly variables: boolean;
  /** Whether `*` and `?` in its values are wildcards. */
  readonly wildcards: boolean;
  /** Whether its values are moments, which AWS checks when a policy is written. */
  readonly dates: boolean;
  /** What is compared with the values of the policy, from what the request has for the key; null when there is nothing to compare. */
  subject(found: readonly string[] | null): readonly string[] | null;
  /** Prepares the comparison with one value of the policy. */
  compile(wanted: Pieces): (found: string) => boolean;
}

/** An operator from what is particular about it. */
export function defineOperator(
  operator: Pick<ConditionOperator, 'name' | 'compile'> & Partial<ConditionOperator>,
): ConditionOperator {
  return {
    negated: false,
    ifExists: true,
    variables: false,
    wildcards: false,
    dates: false,
    subject: (found) => found,
    ...operator,
  };
}

/** The operator that holds exactly when the other does not. */
export const defineNegation = (operator: ConditionOperator, name: string): ConditionOperator => ({
  ...operator,
  name,
  negated: true,
});
