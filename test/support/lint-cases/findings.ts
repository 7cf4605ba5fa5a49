import { lint, parsePolicyDocument, type Edit, type Finding } from '../../../src/iam/lint.ts';
import type { PolicyDocument } from '../../../src/iam/index.ts';
import { lintCatalog } from './catalog.ts';

/** The document of a text: of a role or of a bucket when it names principals, else of an identity. */
export function lintDocument(text: string): PolicyDocument {
  const names = /"(?:Not)?Principal"/.test(text);
  const parsed = parsePolicyDocument(text, names ? (text.includes('Resource"') ? 'resource' : 'trust') : 'identity');
  if (!parsed.ok) throw new Error(`${parsed.error.message} in ${text}`);
  return parsed.value;
}

/** What lint finds in a text, with a corner of the reference data. */
export const findings = (text: string): readonly Finding[] =>
  lint({ document: lintDocument(text), catalog: lintCatalog });

export const rulesIn = (text: string): readonly Finding['rule'][] => findings(text).map(({ rule }) => rule);

/** The text with the correction made. */
export function mended(text: string, edit: Edit | null | undefined): string {
  if (edit === null || edit === undefined) return text;
  return text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
}
