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
  if ((end - from) * part.length > PATIENCE) return findLong(text, part, from, end);
  for (let at = from; at + part.length <= end; at++) if (fitsAt(text, part, at)) return at;
  return -1;
}

/** Characters that may be compared before it pays to search in another way. */
const PATIENCE = 1_000_000;

/**
 * As `find`, for long parts in long texts: one bit for each place where the part may begin, and for each run of text between the `?` of the
 * part those bits are cleared from which the run does not stand where it should. No text makes it try place after place.
 */
function findLong(text: string, part: Part, from: number, end: number): number {
  const hay = text.slice(from, end);
  const places = hay.length - part.length + 1;
  if (places <= 0) return -1;
  const open = new Uint32Array(Math.ceil(places / 32)).fill(0xffff_ffff);
  const known = new Map<string, Uint32Array>();
  for (const { run, offset } of runsOf(part)) {
    const found = known.get(run) ?? placesOf(run, hay);
    known.set(run, found);
    keep(open, found, offset);
  }
  for (let at = 0; at < places; at++) if (((open[at >>> 5] ?? 0) >>> (at & 31)) & 1) return from + at;
  return -1;
}

/** The runs of text between the `?` of a part, with where they stand in it. */
function runsOf({ text, any }: Part): readonly { readonly run: string; readonly offset: number }[] {
  const runs: { readonly run: string; readonly offset: number }[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && any[at] !== true) continue;
    if (at > start) runs.push({ run: text.slice(start, at), offset: start });
    start = at + 1;
  }
  return runs;
}

/** A bit for each place where the run begins, in time linear in both: Knuth, Morris and Pratt. */
function placesOf(run: string, hay: string): Uint32Array {
  const found = new Uint32Array((hay.length >>> 5) + 1);
  const back = new Uint32Array(run.length + 1);
  let length = 0;
  for (let at = 1; at < run.length; at++) {
    while (length > 0 && run[at] !== run[length]) length = back[length] ?? 0;
    if (run[at] === run[length]) length += 1;
    back[at + 1] = length;
  }
  length = 0;
  for (let at = 0; at < hay.length; at++) {
    while (length > 0 && (length === run.length || hay[at] !== run[length])) length = back[length] ?? 0;
    if (hay[at] === run[length]) length += 1;
    if (length < run.length) continue;
    const begin = at - run.length + 1;
    found[begin >>> 5] = (found[begin >>> 5] ?? 0) | (1 << (begin & 31));
  }
  return found;
}

/** Clears the bits of which `found` lacks the one `offset` places further on. */
function keep(open: Uint32Array, found: Uint32Array, offset: number): void {
  const words = offset >>> 5;
  const bits = offset & 31;
  for (let at = 0; at < open.length; at++) {
    const low = found[at + words] ?? 0;
    const high = bits === 0 ? 0 : (found[at + words + 1] ?? 0) << (32 - bits);
    open[at] = (open[at] ?? 0) & ((low >>> bits) | high);
  }
}
