import { bucketLanguage } from './bucket-language.ts';
import type { BucketFacts } from './check-bucket.ts';
import { identityLanguage } from './identity-language.ts';
import type { PolicyKind } from './read.ts';
import { refusalsIn, type PolicyRefusal } from './refuse.ts';

/**
 * The refusal that AWS answers to a document, or null when it takes it. Takes any text and never throws. `identity` is the language of
 * CreatePolicy, PutUserPolicy and the like, `bucket` that of PutBucketPolicy, for which `facts` tells the bucket and who exists.
 * AWS takes what never matches: services and actions need not exist. Sources: the languages.
 *
 * @example
 * validatePolicyDocument('{}', 'identity')?.message // 'Syntax errors in policy.'
 */
export function validatePolicyDocument(
  text: string,
  kind: PolicyKind,
  facts: BucketFacts | null = null,
): PolicyRefusal | null {
  return policyRefusals(text, kind, facts)[0] ?? null;
}

/** All that is wrong with a document, what AWS answers first; for an editor that shows it all at once. */
export const policyRefusals = (
  text: string,
  kind: PolicyKind,
  facts: BucketFacts | null = null,
): readonly PolicyRefusal[] => refusalsIn(text, kind === 'identity' ? identityLanguage : bucketLanguage(facts));
