import { checkBucket } from './check-bucket.ts';
import type { PolicyFacts } from './facts.ts';
import type { Language } from './refuse.ts';
import { invalidCondition, invalidEffect, unknownField } from './words.ts';

/**
 * The language of PutBucketPolicy; `facts` tells the bucket and who exists. Sentences from transcripts; the order, `Unknown field`, `Invalid
 * Condition type`, the missing Effect and what is said of other slips of the grammar are unverified.
 */
export const bucketLanguage = (facts: PolicyFacts | null): Language => ({
  kind: 'bucket',
  code: 'MalformedPolicy',
  unreadable: (text) =>
    text.startsWith('{')
      ? null
      : {
          rule: 'json',
          message: 'A policy is a JSON object',
          words: "Policies must be valid JSON and the first byte must be '{'",
          range: { start: 0, end: text.length },
        },
  check: (draft, findings) => checkBucket(draft, facts, findings),
  refusals: [
    ['This policy contains invalid Json', 'json'],
    [unknownField, 'element'],
    ['Invalid policy syntax.', 'syntax'],
    ['Missing required field Statement', 'noStatement'],
    ['Could not parse the policy: Statement is empty!', 'emptyStatement'],
    ['The policy must contain a valid version string', 'version'],
    ['Missing required field Effect', 'noEffect'],
    [invalidEffect, 'effect', 'effectCase'],
    ['Missing required field Principal', 'noPrincipal'],
    ['Missing required field Principal cannot be empty!', 'emptyPrincipal'],
    ['Statement is missing required element', 'noActions', 'noResources'],
    [invalidCondition, 'operator'],
    ['Invalid principal in policy', 'principal', 'principalForm'],
    ['Policy has invalid action', 'action'],
    ['Policy has invalid resource', 'resource'],
    ['Action does not apply to any resource(s) in statement', 'actionOnResource'],
  ],
});
