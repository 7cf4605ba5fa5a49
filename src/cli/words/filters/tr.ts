import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { escapes } from '../../shell/escapes.ts';
import { readInput } from './input.ts';
import { readOptions } from './options.ts';

const taken = {
  letters: 'dsc',
  long: { delete: 'd', 'squeeze-repeats': 's', complement: 'c' },
};

const range = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
const lower = range(97, 122);
const upper = range(65, 90);
const digits = range(48, 57);

const MOST = 100_000;

const CLASSES: Readonly<Record<string, readonly string[]>> = {
  lower,
  upper,
  digit: digits,
  alpha: [...upper, ...lower],
  alnum: [...digits, ...upper, ...lower],
  space: [...range(9, 13), ' '],
  blank: ['\t', ' '],
  punct: [...range(33, 47), ...range(58, 64), ...range(91, 96), ...range(123, 126)],
};

/** Translates, deletes or squeezes characters. Source of the words: GNU coreutils 9, tr.c */
export function tr(args: readonly string[], scope: CommandScope): Outcome {
  const options = readOptions(
    'tr',
    args.map((arg) => arg.replace(/^-C/, '-c')),
    taken,
  );
  if ('refused' in options) return options.refused;
  const { given, operands } = options;
  const [first, second, ...more] = operands;
  const refuse = (why: string): Outcome =>
    outcome({ stderr: `tr: ${why}\nTry 'tr --help' for more information.\n`, exitCode: 1 });
  if (first === undefined) return refuse('missing operand');
  const translates = !given.has('d') && second !== undefined;
  if (!given.has('d') && !given.has('s') && second === undefined)
    return refuse(`missing operand after ‘${first}’\nTwo strings must be given when translating.`);
  const extra = given.has('d') && !given.has('s') ? second : more[0];
  if (extra !== undefined) return refuse(`extra operand ‘${extra}’`);
  const [from, to] = [setOf(first), setOf(second ?? '')];
  if ('wrong' in from) return outcome({ stderr: `tr: ${from.wrong}\n`, exitCode: 1 });
  if ('wrong' in to) return outcome({ stderr: `tr: ${to.wrong}\n`, exitCode: 1 });
  if (translates && to.characters.length === 0)
    return outcome({ stderr: 'tr: when not truncating set1, string2 must be non-empty\n', exitCode: 1 });
  const input = readInput('tr', [], scope);
  if ('refused' in input) return input.refused;
  const members = new Set(from.characters);
  const has = (character: string): boolean => members.has(character) !== given.has('c');
  const last = to.characters.at(-1) ?? '';
  const places = new Map(from.characters.map((character, index) => [character, to.characters[index] ?? last]));
  const squeezed = new Set(second === undefined ? from.characters : to.characters);
  const isSqueezed = (character: string): boolean =>
    given.has('s') && squeezed.has(character) !== (given.has('c') && second === undefined);
  let stdout = '';
  let before = '';
  for (const character of input.files[0]?.text ?? '') {
    if (given.has('d') && has(character)) continue;
    const made = translates && has(character) ? (given.has('c') ? last : (places.get(character) ?? '')) : character;
    if (made === before && isSqueezed(made)) continue;
    stdout += made;
    before = made;
  }
  return outcome({ stdout });
}

function setOf(text: string): { readonly characters: readonly string[] } | { readonly wrong: string } {
  const characters: string[] = [];
  for (const [whole, name, from, to] of text.matchAll(
    /\[:(\w+):\]|((?:\\(?:[0-7]{1,3}|[^])|[^]))(?:-((?:\\(?:[0-7]{1,3}|[^])|[^])))?/gu,
  )) {
    if (name !== undefined) {
      const members = CLASSES[name];
      if (members === undefined) return { wrong: `invalid character class ‘${name}’` };
      characters.push(...members);
      continue;
    }
    const [low, high] = [plain(from ?? ''), plain(to ?? from ?? '')];
    const [first, last] = [low.codePointAt(0) ?? 0, high.codePointAt(0) ?? 0];
    if (last < first) return { wrong: `range-endpoints of '${whole}' are in reverse collating sequence order` };
    if (characters.length + last - first > MOST) return { wrong: 'too many characters in set' };
    for (const character of range(first, last)) characters.push(character);
  }
  return { characters };
}

const plain = (text: string): string =>
  text.startsWith('\\') && text.length > 1 ? escapes(text).replace(/^\\/, '') || '\\' : text;
