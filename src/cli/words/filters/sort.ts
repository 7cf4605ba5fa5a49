import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { joined, linesOf, readInput } from './input.ts';
import { readOptions } from './options.ts';

const taken = {
  letters: 'rnufbhVk:t:o:s',
  long: {
    reverse: 'r',
    'numeric-sort': 'n',
    unique: 'u',
    'ignore-case': 'f',
    'ignore-leading-blanks': 'b',
    'version-sort': 'V',
    key: 'k',
    'field-separator': 't',
    stable: 's',
  },
};

type Compare = (a: string, b: string) => number;

/** Sorts lines by their bytes, as in the locale `C.UTF-8`. Source of the words: GNU coreutils 9, sort.c */
export function sort(args: readonly string[], scope: CommandScope): Outcome {
  const options = readOptions('sort', args, taken, 2);
  if ('refused' in options) return options.refused;
  const { given, operands } = options;
  const refuse = (why: string): Outcome => outcome({ stderr: `sort: ${why}\n`, exitCode: 2 });
  const separator = given.get('t');
  if (typeof separator === 'string' && [...separator].length !== 1)
    return refuse(separator === '' ? 'empty tab' : `multi-character tab ‘${separator}’`);
  const keys: Key[] = [];
  for (const [letter, text] of options.values) {
    if (letter !== 'k') continue;
    const key = readKey(text);
    if (key === null) return refuse(`invalid number at field start: invalid count at start of ‘${text}’`);
    keys.push(key);
  }
  const input = readInput('sort', operands, scope);
  if ('refused' in input) return input.refused;
  const gone = input.files.find(({ text }) => text === null);
  if (gone !== undefined) return refuse(`cannot read: ${gone.name}: No such file or directory`);

  const lines = input.files.flatMap(({ text }) => linesOf(text ?? ''));
  const usual = ['n', 'h', 'f', 'b', 'r'].filter((letter) => given.has(letter)).join('');
  const compares = (keys.length === 0 ? [{ from: 1, to: null, letters: '' }] : keys).map((key) => {
    // A key with letters of its own does not take those of the whole.
    const letters = key.letters === '' ? usual : key.letters;
    const part = (line: string): string => (keys.length === 0 ? line : fieldsOf(line, separator, key));
    return comparing(part, letters);
  });
  const byKey: Compare = (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
  const last: Compare = (a, b) => (given.has('s') || given.has('u') ? 0 : (given.has('r') ? -1 : 1) * bytewise(a, b));
  const sorted = lines.toSorted((a, b) => byKey(a, b) || last(a, b));
  const kept = given.has('u')
    ? sorted.filter((line, at) => at === 0 || byKey(sorted[at - 1] ?? '', line) !== 0)
    : sorted;
  return outcome({ stdout: joined(kept) });
}

function comparing(part: (line: string) => string, letters: string): Compare {
  const turned = letters.includes('r') ? -1 : 1;
  const read = (line: string): string => {
    const trimmed = letters.includes('b') ? part(line).trimStart() : part(line);
    return letters.includes('f') ? trimmed.toUpperCase() : trimmed;
  };
  return /[nhg]/.test(letters)
    ? (a, b) => turned * (numberOf(part(a)) - numberOf(part(b)))
    : (a, b) => turned * bytewise(read(a), read(b));
}

/** `2`, `2,2`, `2nr`: fields from the first to the last, counted from 1. */
interface Key {
  readonly from: number;
  readonly to: number | null;
  readonly letters: string;
}

function readKey(text: string): Key | null {
  const [, from, letters = '', to, more = ''] = /^(\d+)(?:\.1)?([bdfgnrhV]*)(?:,(\d+)([bdfgnrhV]*))?$/.exec(text) ?? [];
  if (from === undefined || Number(from) === 0) return null;
  return { from: Number(from), to: to === undefined ? null : Number(to), letters: letters + more };
}

function fieldsOf(line: string, separator: string | true | undefined, { from, to }: Key): string {
  if (typeof separator === 'string')
    return line
      .split(separator)
      .slice(from - 1, to ?? undefined)
      .join(separator);
  // Without a separator the blanks before a field belong to it.
  const fields = line.match(/\s*\S+/g) ?? [];
  return fields.slice(from - 1, to ?? undefined).join('');
}

const numberOf = (text: string): number => Number(/^\s*(-?\d*(?:\.\d+)?)/.exec(text)?.[1] ?? 0) || 0;

const utf8 = new TextEncoder();

/** UTF-8 keeps the order of code points, which UTF-16 does not. */
function bytewise(a: string, b: string): number {
  if (/^[\0-\uD7FF]*$/.test(a) && /^[\0-\uD7FF]*$/.test(b)) return a < b ? -1 : Number(a > b);
  const [one, other] = [utf8.encode(a), utf8.encode(b)];
  const at = one.findIndex((byte, index) => byte !== other[index]);
  if (at === -1) return one.length - other.length;
  return (one[at] ?? 0) - (other[at] ?? -1);
}
