import { apiError, ok, parsePolicyDocument, type PolicyDocument, type Result } from '../../iam/index.ts';
import { validatePolicyDocument } from '../../iam/validate.ts';

/** AWS: doubled on 15 May 2026; counted as the text came, with its whitespace. orgs_reference_limits.html */
const CHARACTERS = 10240;

/** The control policy that a text is, or the refusal of Organizations. */
export function readControlPolicy(text: string): Result<PolicyDocument> {
  if (text.length > CHARACTERS) {
    return apiError('ConstraintViolationException', 'You have exceeded the maximum policy size.');
  }
  const refusal = validatePolicyDocument(text, 'scp');
  if (refusal !== null) return apiError('MalformedPolicyDocumentException', refusal.message);
  const parsed = parsePolicyDocument(text, 'scp');
  if (!parsed.ok) throw new Error(`A control policy that Organizations takes does not parse: ${parsed.error.message}`);
  return ok(parsed.value);
}
