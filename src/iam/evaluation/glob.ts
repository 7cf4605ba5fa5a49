/** A compiled pattern. */
export type Glob = (text: string) => boolean;

/** The wildcards of a pattern: `*`, any run of characters, and `?`, any one character. */
export const ANY_RUN = Symbol('*');
export const ANY_ONE = Symbol('?');

/** A pattern in pieces: text that stands for itself, whatever characters it has, and wildcards. */
export type Pieces = readonly (string | typeof ANY_RUN | typeof ANY_ONE)[];

/** The pieces of a pattern in which every `*` and `?` is a wildcard. */
export function piecesOf(pattern: string): Pieces {
  return pattern.split(/([*?])/).flatMap((piece) => {
    if (piece === '') return [];
    return piece === '*' ? ANY_RUN : piece === '?' ? ANY_ONE : piece;
  });
}

/**
 * Compiles a pattern. Matching walks the text once for each part between two stars, and never backs up over an earlier part:
 * the first place where a part fits is as good as any later one.
 *
 * @example
 * compileGlob('s3:Get*')('s3:GetObject') // true
 */
export const compileGlob = (pattern: string): Glob => compilePieces(piecesOf(pattern));

export function compilePieces(pieces: Pieces): Glob {
  const parts = partsOf(pieces);
  const first = parts[0] ?? EMPTY;
  if (parts.length === 1) {
    if (isText(first)) return (text) => text === first.text;
    return (text) => text.length === first.length && fitsAt(text, first, 0);
  }
  const last = parts[parts.length - 1] ?? EMPTY;
  const middle = parts.slice(1, -1).filter((part) => part.length > 0);
  if (parts.length === 2 && last.length === 0 && isText(first)) return (text) => text.startsWith(first.text);
  const shortest = first.length + last.length + middle.reduce((sum, part) => sum + part.length, 0);
  if (shortest === 0) return () => true;
  return (text) => {
    if (text.length < shortest || !fitsAt(text, first, 0) || !fitsAt(text, last, text.length - last.length))
      return false;
    const end = text.length - last.length;
    let at = first.length;
    for (const part of middle) {
      at = find(text, part, at, end);
      if (at < 0) return false;
      at += part.length;
    }
    return true;
  };
}

/** What stands between two stars: text, in which `any` marks the places where any character will do. */
interface Part {
  readonly length: number;
  readonly text: string;
  readonly any: readonly boolean[];
}

const EMPTY: Part = { length: 0, text: '', any: [] };
const isText = (part: Part): boolean => part.any.length === 0;

function partsOf(pieces: Pieces): readonly Part[] {
  const parts: Part[] = [];
  let text = '';
  let any: boolean[] = [];
  const close = (): void => {
    parts.push({ length: text.length, text, any });
    text = '';
    any = [];
  };
  for (const piece of pieces) {
    if (piece === ANY_RUN) close();
    else if (piece === ANY_ONE) {
      any[text.length] = true;
      text += '?';
    } else text += piece;
  }
  close();
  return parts;
}

function fitsAt(text: string, part: Part, at: number): boolean {
  if (isText(part)) return text.startsWith(part.text, at);
  for (let i = 0; i < part.length; i++) {
    if (part.any[i] !== true && part.text[i] !== text[at + i]) return false;
  }
  return true;
}

/** First place in `[from, end)` where the part fits whole, or -1. */
function find(text: string, part: Part, from: number, end: number): number {
  if (isText(part)) {
    const at = text.indexOf(part.text, from);
    return at >= 0 && at + part.length <= end ? at : -1;
  }
  for (let at = from; at + part.length <= end; at++) if (fitsAt(text, part, at)) return at;
  return -1;
}
