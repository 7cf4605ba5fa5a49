import { parseJson } from './json.ts';
import type { Words } from './refuse.ts';

/** The string that a text is in JSON; nothing where it is none. */
export function unquoted(text: string): string {
  const parsed = parseJson(text);
  return 'node' in parsed && parsed.node.kind === 'string' ? parsed.node.value : '';
}

/** A sentence that ends in the string at fault. */
const ending =
  (sentence: string): Words =>
  (_, __, at) =>
    sentence + unquoted(at);

/** What services say of a name or a value that they quote. */
export const unknownField = ending('Unknown field ');
export const invalidEffect = ending('Invalid effect: ');
export const invalidCondition = ending('Invalid Condition type : ');
