import { parsePolicyDocument } from '../../policy/parse.ts';
import type { PolicyDocument } from '../../policy/document.ts';
import type { PolicyKind } from '../../policy/kinds.ts';
import { ok, type Result } from '../../result.ts';
import { isRecord } from '../json-record.ts';
import type { Path } from '../json-scan.ts';
import type { SurroundingsProblem, TextValues } from './read-text.ts';

/**
 * The policy document at a path of a text: an object, or a string that holds one, as AWS prints it. What is wrong with an object has its place in
 * the text; what is wrong inside a string has the place of the string, and its own place in what is said.
 */
export function readDocumentAt(
  { value, path }: { readonly value: unknown; readonly path: Path },
  kind: PolicyKind,
  text: TextValues,
): Result<PolicyDocument, SurroundingsProblem> {
  if (typeof value !== 'string' && !isRecord(value)) return text.refuse(path, 'noContent');
  const document = typeof value === 'string' ? value : text.written(path);
  const parsed = parsePolicyDocument(document, kind);
  if (parsed.ok) return ok(parsed.value);
  const { message: says, line, column, range } = parsed.error;
  return typeof value === 'string'
    ? text.refuse(path, 'documentInside', { says, line, column })
    : text.refuseInside(path, range.start, 'document', { says });
}

/** Whether a value is a policy document by itself. */
export const isDocument = (value: unknown): boolean =>
  isRecord(value) && Object.hasOwn(value, 'Statement') && !Object.hasOwn(value, 'Policy');
