import type { Json } from '../operation.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { parsePolicyDocument } from '../policy/parse.ts';
import { validatePolicyDocument } from '../policy/validate.ts';
import { apiError, ok, type Result } from '../result.ts';

/** The identity policy that a text is, or the refusal of AWS. */
export function readDocument(text: string): Result<PolicyDocument> {
  const refusal = validatePolicyDocument(text, 'identity');
  if (refusal !== null) return apiError(refusal.code, refusal.message);
  const parsed = parsePolicyDocument(text);
  if (!parsed.ok) throw new Error(`A document that AWS takes does not parse: ${parsed.error.message}`);
  return ok(parsed.value);
}

/** A document as the CLI prints it: JSON, in the order of the text. The API itself answers the text, URL-encoded. */
export function documentJson({ text }: PolicyDocument): Json {
  const value: Json = JSON.parse(text);
  return value;
}
