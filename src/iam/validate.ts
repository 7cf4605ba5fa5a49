/** A door of its own: what AWS refuses in policy documents of every kind. Operations of IAM know the language of their own; S3's loads with its. */
export { canBePrincipal } from './operations/can-be-principal.ts';
export type { PolicyFacts } from './policy/facts.ts';
export type { PolicyKind } from './policy/kinds.ts';
export { policyRefusals, validatePolicyDocument } from './policy/validate.ts';
