import type { PolicyDocument } from '../policy/document.ts';
import { parsePolicyDocument } from '../policy/parse.ts';
import type { ImportNoteId } from './report.ts';

export type ReadDocument =
  | { readonly document: PolicyDocument }
  | {
      readonly id: Extract<ImportNoteId, 'noDocument' | 'encoding' | 'document'>;
      readonly values: Readonly<Record<string, string | number>>;
    };

/**
 * Policy documents as exports have them: JSON objects, as the CLI prints them, or text, URL-encoded as the API answers it or plain.
 * Each distinct text is parsed once, so that entities with the same document share it.
 */
export class Documents {
  readonly #known = { identity: new Map<string, ReadDocument>(), trust: new Map<string, ReadDocument>() };

  read(value: unknown, kind: 'identity' | 'trust'): ReadDocument {
    const text = textOf(value);
    if (typeof text !== 'string') return text;
    const known = this.#known[kind];
    const found = known.get(text);
    if (found !== undefined) return found;
    const parsed = parsePolicyDocument(text, kind);
    const read: ReadDocument = parsed.ok
      ? { document: parsed.value }
      : {
          id: 'document',
          values: { says: parsed.error.message, line: parsed.error.line, column: parsed.error.column },
        };
    known.set(text, read);
    return read;
  }
}

function textOf(value: unknown): string | ReadDocument {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value, null, 4);
  if (typeof value !== 'string') return { id: 'noDocument', values: {} };
  // AWS: the API answers documents URL-encoded after RFC 3986. GetAccountAuthorizationDetails, API reference
  if (!/^\s*%7B/i.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return { id: 'encoding', values: {} };
  }
}
