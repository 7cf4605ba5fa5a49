import type { PolicyRule } from './problem.ts';
import type { PolicyKind } from './read.ts';

/** A sentence of a service and the rules that it stands for; null where the sentence depends on the case. */
type Refusal = readonly [words: string | null, ...rules: readonly PolicyRule[]];

/**
 * The sentences of each service, in the order in which it looks: only the first that applies is answered.
 * Identity: recorded on CreatePolicy in February 2026; the principal and the characters of a Sid from transcripts.
 * Bucket: from transcripts of PutBucketPolicy; the order, `Unknown field`, `Invalid Condition type`, the missing Effect and what is said of
 * other slips of the grammar are unverified.
 */
export const refusals: Readonly<Record<PolicyKind, readonly Refusal[]>> = {
  identity: [
    [
      'Syntax errors in policy.',
      'json',
      'syntax',
      'element',
      'noStatement',
      'emptyStatement',
      'version',
      'noEffect',
      'effect',
      'operator',
    ],
    ['Policy document must be version 2012-10-17 or greater.', 'oldVersion'],
    ['The policy failed legacy parsing', 'effectCase', 'shortResource', 'date'],
    ['Policy document should not specify a principal.', 'principalInIdentity'],
    [
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
      'sidCharacters',
    ],
    ['Statement IDs (SID) in a single policy must be unique.', 'sidTwice'],
    ['Policy statement must contain actions.', 'noActions'],
    ['Policy statement must contain resources.', 'noResources'],
    [null, 'resource'],
    [null, 'action'],
  ],
  bucket: [
    ['This policy contains invalid Json', 'json'],
    [null, 'element'],
    ['Invalid policy syntax.', 'syntax'],
    ['Missing required field Statement', 'noStatement'],
    ['Could not parse the policy: Statement is empty!', 'emptyStatement'],
    ['The policy must contain a valid version string', 'version'],
    ['Missing required field Effect', 'noEffect'],
    [null, 'effect', 'effectCase'],
    ['Missing required field Principal', 'noPrincipal'],
    ['Missing required field Principal cannot be empty!', 'emptyPrincipal'],
    ['Statement is missing required element', 'noActions', 'noResources'],
    [null, 'operator'],
    ['Invalid principal in policy', 'principal'],
    ['Policy has invalid action', 'action'],
    ['Policy has invalid resource', 'resource'],
    ['Action does not apply to any resource(s) in statement', 'actionOnResource'],
  ],
};
