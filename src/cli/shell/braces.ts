import type { Part } from './syntax.ts';

/** One unquoted character, or a part that braces do not look into. */
type Atom = string | Part;

/** So deep may braces stand in one another, and so many words may they come to. */
const DEEPEST = 20;
const MOST = 10_000;

const SEQUENCE = /^(?:(-?\d+)\.\.(-?\d+)|([A-Za-z])\.\.([A-Za-z]))(?:\.\.(-?\d+))?$/;

/**
 * The words that `{a,b}` and `{1..3}` make of one, before anything else is expanded; braces that list nothing stay as they are. Null when there
 * would be too many.
 */
export function expandBraces(parts: readonly Part[]): readonly (readonly Part[])[] | null {
  const atoms = parts.flatMap((part): readonly Atom[] =>
    part.kind === 'text' && !part.quoted ? [...part.text] : [part],
  );
  return expanded(atoms, 0)?.map(partsOf) ?? null;
}

function expanded(atoms: readonly Atom[], depth: number): readonly (readonly Atom[])[] | null {
  const closing = matching(atoms);
  let words: readonly (readonly Atom[])[] = [[]];
  let plain: Atom[] = [];
  const append = (endings: readonly (readonly Atom[])[]): void => {
    const before = plain;
    plain = [];
    words = words.flatMap((word) => endings.map((ending) => [...word, ...before, ...ending]));
  };
  for (let at = 0; at < atoms.length; at++) {
    const atom = atoms[at] ?? '';
    const close = closing.get(at);
    const choices = close === undefined || depth >= DEEPEST ? null : choicesOf(atoms.slice(at + 1, close));
    if (close === undefined || choices === null) {
      plain.push(atom);
      continue;
    }
    const endings: (readonly Atom[])[] = [];
    for (const choice of choices) {
      const inner = expanded(choice, depth + 1);
      if (inner === null) return null;
      endings.push(...inner);
    }
    if (words.length * endings.length > MOST) return null;
    append(endings);
    at = close;
  }
  append([[]]);
  return words;
}

/** By the place of an opening brace that of its closing one. */
function matching(atoms: readonly Atom[]): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const [at, atom] of atoms.entries()) {
    if (atom === '{') open.push(at);
    const start = atom === '}' ? open.pop() : undefined;
    if (start !== undefined) closing.set(start, at);
  }
  return closing;
}

/** What a pair of braces lists; null when it lists nothing. */
function choicesOf(inside: readonly Atom[]): readonly (readonly Atom[])[] | null {
  const choices: Atom[][] = [[]];
  let depth = 0;
  for (const atom of inside) {
    if (atom === '{') depth++;
    if (atom === '}') depth--;
    if (atom === ',' && depth === 0) choices.push([]);
    else choices.at(-1)?.push(atom);
  }
  if (choices.length > 1) return choices;
  const text = inside.every((atom) => typeof atom === 'string') ? inside.join('') : '';
  const [, low, high, first, last, by] = SEQUENCE.exec(text) ?? [];
  if (low !== undefined && high !== undefined) {
    const padded = [low, high].some((one) => /^-?0\d/.test(one));
    const width = padded ? Math.max(low.length, high.length) : 0;
    return sequence(Number(low), Number(high), by)?.map((one) => [...withZeros(one, width)]) ?? null;
  }
  const [from, to] = [first?.codePointAt(0), last?.codePointAt(0)];
  if (from === undefined || to === undefined) return null;
  return sequence(from, to, by)?.map((one) => [String.fromCodePoint(one)]) ?? null;
}

const withZeros = (value: number, width: number): string =>
  (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(value < 0 ? width - 1 : width, '0');

/** One more than fits makes the whole too many. */
function sequence(from: number, to: number, by: string | undefined): readonly number[] | null {
  const step = Math.abs(Number(by ?? 1)) || 1;
  const count = Math.min(MOST + 1, Math.floor(Math.abs(to - from) / step) + 1);
  const sign = to < from ? -1 : 1;
  return Number.isSafeInteger(from + to)
    ? Array.from({ length: count }, (_, index) => from + sign * index * step)
    : null;
}

function partsOf(atoms: readonly Atom[]): readonly Part[] {
  const parts: Part[] = [];
  let text = '';
  const say = (): void => {
    if (text !== '') parts.push({ kind: 'text', text, quoted: false });
    text = '';
  };
  for (const atom of atoms) {
    if (typeof atom === 'string') text += atom;
    else {
      say();
      parts.push(atom);
    }
  }
  say();
  return parts;
}
