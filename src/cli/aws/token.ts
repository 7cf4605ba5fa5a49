import type { Json } from '../../iam/index.ts';
import { isMap, typeName } from './python.ts';

/** Where a list goes on: the members that name the page, and how many of its parts were shown already. */
export interface Start {
  readonly members: Readonly<Record<string, Json>>;
  readonly skip: number;
}

/** A token as the CLI writes it. Source: botocore, paginate.py */
export function tokenOf(member: string, page: string | null, skip: number | null): string {
  const cut = skip === null ? '' : `, "boto_truncate_amount": ${skip}`;
  return btoa(`{"${member}": ${ascii(JSON.stringify(page))}${cut}}`);
}

const ascii = (text: string): string =>
  text.replaceAll(/[\u007F-\uFFFF]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What `--starting-token` says, or Python's words of why it says nothing. A token that is none of the CLI's is the service's own. */
export function readToken(token: string, member: string): Start | { readonly failed: string } {
  const decoded = decode(token);
  if (decoded === null || Array.isArray(decoded.value)) return oldToken(token, member);
  const { value } = decoded;
  if (!isMap(value)) return { failed: `'${typeName(value)}' object has no attribute 'pop'` };
  const { boto_truncate_amount: skip = 0, boto_encoded_keys: _, ...members } = value;
  const given = Object.entries(members).flatMap(([name, part = null]) =>
    // AWS: a page that is not named is the first one.
    part === null || part === 'None' ? [] : [[name, part] as const],
  );
  if (typeof skip !== 'number') return { failed: 'slice indices must be integers or None or have an __index__ method' };
  return { members: Object.fromEntries(given), skip };
}

/** AWS: tokens once were the service's own, with the number of parts behind three underscores. */
function oldToken(token: string, member: string): Start | { readonly failed: string } {
  const parts = token.split('___');
  const [page = '', count = ''] = parts;
  const numbered = parts.length === 2 && /^\s*[+-]?\d+\s*$/.test(count);
  if (parts.length > 2) return { failed: `Bad starting token: ${token}` };
  const named = numbered ? page : token;
  return { members: named === 'None' ? {} : { [member]: named }, skip: numbered ? Number(count) : 0 };
}

/** AWS: Python reads over what is no base64. */
function decode(token: string): { readonly value: Json } | null {
  const [letters = ''] = /^[^=]*={0,2}/.exec(token.replaceAll(/[^A-Za-z0-9+/=]/g, '')) ?? [];
  if (letters.length % 4 !== 0) return null;
  try {
    const bytes = Uint8Array.from(atob(letters), (char) => char.charCodeAt(0));
    const value: Json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { value };
  } catch {
    return null;
  }
}
