import { exceeds } from '../account/lookup.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { parsePolicyDocument } from '../policy/parse.ts';
import { refusalsIn } from '../policy/refuse.ts';
import { policySize } from '../policy/size.ts';
import { trustLanguage } from '../policy/trust-language.ts';
import { apiError, ok, type Result } from '../result.ts';
import type { World } from '../world.ts';
import { canBePrincipal } from './can-be-principal.ts';

/** The trust policy that a text is, or the refusal of AWS. AWS: a group is no principal, and neither is a user who does not exist. */
export function readTrust(text: string, { account }: World): Result<PolicyDocument> {
  const language = trustLanguage({ isPrincipal: (value) => canBePrincipal(value, account) });
  const [refusal] = refusalsIn(text, language);
  if (refusal !== undefined) return apiError('MalformedPolicyDocument', refusal.message);
  const parsed = parsePolicyDocument(text, 'trust');
  if (!parsed.ok) throw new Error(`A trust policy that AWS takes does not parse: ${parsed.error.message}`);
  const size = exceeds('ACLSizePerRole', policySize(text), account);
  return size.ok ? ok(parsed.value) : size;
}
