import { boundaryLanguage } from './boundary-language.ts';
import { bucketLanguage } from './bucket-language.ts';
import { endpointLanguage } from './endpoint-language.ts';
import type { PolicyFacts } from './facts.ts';
import { identityLanguage } from './identity-language.ts';
import type { PolicyKind } from './kinds.ts';
import { rcpLanguage } from './rcp-language.ts';
import { refusalsIn, type Language, type PolicyRefusal } from './refuse.ts';
import { resourceLanguage } from './resource-language.ts';
import { scpLanguage } from './scp-language.ts';
import { sessionLanguage } from './session-language.ts';
import { trustLanguage } from './trust-language.ts';

const languages: Readonly<Record<PolicyKind, (facts: PolicyFacts | null) => Language>> = {
  identity: () => identityLanguage,
  boundary: () => boundaryLanguage,
  session: () => sessionLanguage,
  scp: () => scpLanguage,
  rcp: () => rcpLanguage,
  bucket: bucketLanguage,
  trust: trustLanguage,
  resource: resourceLanguage,
  endpoint: () => endpointLanguage,
};

/**
 * The refusal that AWS answers to a document, or null when it takes it. Takes any text and never throws. Each kind has the language of the
 * service that takes it: `identity` that of CreatePolicy, PutUserPolicy and the like, `bucket` that of PutBucketPolicy, `trust` that of
 * CreateRole, `scp` and `rcp` that of Organizations, and so on; `facts` tells the bucket and who exists.
 * AWS takes what never matches: services and actions need not exist. Sources: the languages.
 *
 * @example
 * validatePolicyDocument('{}', 'identity')?.message // 'Syntax errors in policy.'
 */
export function validatePolicyDocument(
  text: string,
  kind: PolicyKind,
  facts: PolicyFacts | null = null,
): PolicyRefusal | null {
  return policyRefusals(text, kind, facts)[0] ?? null;
}

/** All that is wrong with a document, what AWS answers first; for an editor that shows it all at once. */
export const policyRefusals = (
  text: string,
  kind: PolicyKind,
  facts: PolicyFacts | null = null,
): readonly PolicyRefusal[] => refusalsIn(text, languages[kind](facts));
