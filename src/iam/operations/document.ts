import type { Json } from '../operation.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { parsePolicyDocument } from '../policy/parse.ts';
import { identityLanguage } from '../policy/identity-language.ts';
import { refusalsIn } from '../policy/refuse.ts';
import { apiError, ok, type Result } from '../result.ts';

/** The identity policy that a text is, or the refusal of AWS. */
export function readDocument(text: string): Result<PolicyDocument> {
  const [refusal] = refusalsIn(text, identityLanguage);
  if (refusal !== undefined) return apiError(refusal.code, refusal.message);
  const parsed = parsePolicyDocument(text);
  if (!parsed.ok) throw new Error(`A document that AWS takes does not parse: ${parsed.error.message}`);
  return ok(parsed.value);
}

/** A document as the CLI prints it: JSON, in the order of the text. The API itself answers the text, URL-encoded. */
export function documentJson({ text }: PolicyDocument): Json {
  const value: Json = JSON.parse(text);
  return value;
}
