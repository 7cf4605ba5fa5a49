/** Where a cursor stands in a document that may be half written. */
export interface Cursor {
  /** Names and positions that lead to the value at the cursor, or to the object whose name is being written. */
  readonly path: readonly (string | number)[];
  readonly place: 'name' | 'value';
  /** What would be replaced: the string at the cursor with its quotes, or nothing. */
  readonly from: number;
  readonly to: number;
  /** What the string at the cursor says. */
  readonly value: string;
  /** Names that the same object has already. */
  readonly siblings: readonly string[];
  /** Whether a colon follows, so that a name has its value. */
  readonly hasColon: boolean;
}

type Punctuation = '{' | '}' | '[' | ']' | ',' | ':';

type Token =
  | { readonly kind: Punctuation; readonly from: number; readonly to: number }
  | {
      readonly kind: 'string';
      readonly from: number;
      readonly to: number;
      readonly value: string;
      readonly closed: boolean;
    }
  | { readonly kind: 'other'; readonly from: number; readonly to: number; readonly value: string };

interface Frame {
  readonly kind: 'object' | 'array';
  readonly names: string[];
  /** In an object, the name whose value comes; in an array, the position. */
  at: string | number | null;
  /** Whether what is expected here has been written. */
  filled: boolean;
}

const TOKEN = /[{}[\],:]|"(?:[^"\\\n]|\\.)*("?)|[^\s{}[\],:"]+/g;
const PUNCTUATION: ReadonlySet<string> = new Set(['{', '}', '[', ']', ',', ':']);

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match): Token => {
    const [written, quote] = match;
    const [from, to] = [match.index, match.index + written.length];
    if (isPunctuation(written)) return { kind: written, from, to };
    if (!written.startsWith('"')) return { kind: 'other', from, to, value: written };
    const closed = quote === '"';
    return { kind: 'string', from, to, value: written.slice(1, closed ? -1 : undefined), closed };
  });
}

const isPunctuation = (text: string): text is Punctuation => PUNCTUATION.has(text);

/**
 * Finds out what is being written at an offset, without asking that the text is JSON yet. Null outside the document and where nothing can
 * stand.
 *
 * @example
 * cursorAt('{"Effect": "Al', 14)?.path // ['Effect']
 */
export function cursorAt(text: string, offset: number): Cursor | null {
  const frames: Frame[] = [];
  const tokens = tokensOf(text);
  for (const [index, token] of tokens.entries()) {
    if (isAround(token, offset)) {
      const { from, to, value } = token;
      return at(frames, { from, to, value, hasColon: followedByColon(tokens, index) }, restOfNames(tokens, index + 1));
    }
    if (token.from >= offset) return gap(frames, offset, restOfNames(tokens, index));
    step(frames, token);
  }
  return gap(frames, offset, []);
}

function step(frames: Frame[], token: Token): void {
  const top = frames.at(-1);
  switch (token.kind) {
    case '{':
    case '[':
      if (top !== undefined) top.filled = true;
      frames.push({
        kind: token.kind === '{' ? 'object' : 'array',
        names: [],
        at: token.kind === '{' ? null : 0,
        filled: false,
      });
      return;
    case '}':
    case ']':
      frames.pop();
      return;
    case ',':
      if (top === undefined) return;
      top.at = typeof top.at === 'number' ? top.at + 1 : null;
      top.filled = false;
      return;
    case ':':
      if (top?.kind !== 'object') return;
      top.at = top.names.at(-1) ?? '';
      top.filled = false;
      return;
    case 'string':
      if (top?.kind === 'object' && top.at === null) top.names.push(token.value);
      if (top !== undefined) top.filled = true;
      return;
    case 'other':
      if (top !== undefined) top.filled = true;
  }
}

/** Behind its last character a word that has no closing quote is still being written. */
function isAround(token: Token, offset: number): token is Exclude<Token, { kind: Punctuation }> {
  if (token.kind !== 'string' && token.kind !== 'other') return false;
  const end = token.kind === 'string' && token.closed ? token.to - 1 : token.to;
  return token.from < offset && offset <= end;
}

function gap(frames: readonly Frame[], offset: number, later: readonly string[]): Cursor | null {
  if (frames.at(-1)?.filled === true) return null;
  return at(frames, { from: offset, to: offset, value: '', hasColon: false }, later);
}

function at(
  frames: readonly Frame[],
  spot: Pick<Cursor, 'from' | 'to' | 'value' | 'hasColon'>,
  later: readonly string[],
): Cursor | null {
  const top = frames.at(-1);
  if (top === undefined) return null;
  const path = frames.flatMap((frame) => frame.at ?? []);
  const place = top.kind === 'object' && top.at === null ? 'name' : 'value';
  return { ...spot, path, place, siblings: [...top.names, ...later] };
}

const followedByColon = (tokens: readonly Token[], index: number): boolean => tokens[index + 1]?.kind === ':';

/** Names of the object at hand that stand behind the cursor. */
function restOfNames(tokens: readonly Token[], from: number): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (index < from) continue;
    if (token.kind === '{' || token.kind === '[') depth += 1;
    if (token.kind === '}' || token.kind === ']') depth -= 1;
    if (depth < 0) break;
    if (depth === 0 && token.kind === 'string' && followedByColon(tokens, index)) names.push(token.value);
  }
  return names;
}
