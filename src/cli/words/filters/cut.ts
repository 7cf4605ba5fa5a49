import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { joined, linesOf, noFile, readInput } from './input.ts';
import { readOptions } from './options.ts';

const taken = {
  letters: 'd:f:c:b:s',
  long: {
    delimiter: 'd',
    fields: 'f',
    characters: 'c',
    bytes: 'b',
    'only-delimited': 's',
    'output-delimiter': 'o',
    complement: 'C',
  },
};

type Range = readonly [from: number, to: number];

/** Fields or characters of each line. Source of the words: GNU coreutils 9, cut.c */
export function cut(args: readonly string[], scope: CommandScope): Outcome {
  const options = readOptions('cut', args, { ...taken, letters: `${taken.letters}o:C` });
  if ('refused' in options) return options.refused;
  const { given, operands } = options;
  const refuse = (why: string): Outcome =>
    outcome({ stderr: `cut: ${why}\nTry 'cut --help' for more information.\n`, exitCode: 1 });
  const places = given.get('c') ?? given.get('b');
  const fields = given.get('f');
  const list = places ?? fields;
  if (typeof list !== 'string') return refuse('you must specify a list of bytes, characters, or fields');
  if (places !== undefined && fields !== undefined) return refuse('only one list may be specified');
  const delimiter = String(given.get('d') ?? '\t');
  if ([...delimiter].length > 1) return refuse('the delimiter must be a single character');
  if (places !== undefined && given.has('d'))
    return refuse('an input delimiter may be specified only when operating on fields');
  const ranges = readRanges(list, fields === undefined ? 'byte/character positions' : 'fields');
  if ('wrong' in ranges) return refuse(ranges.wrong);
  const input = readInput('cut', operands, scope);
  if ('refused' in input) return input.refused;
  const isChosen = (index: number): boolean =>
    ranges.list.some(([from, to]) => from <= index + 1 && index + 1 <= to) !== given.has('C');
  const output = String(given.get('o') ?? (fields === undefined ? '' : delimiter));
  const shorten = (line: string): readonly string[] => {
    if (fields === undefined) return [[...line].filter((_, index) => isChosen(index)).join(output)];
    const parts = line.split(delimiter === '' ? '\0' : delimiter);
    if (parts.length === 1) return given.has('s') ? [] : [line];
    return [parts.filter((_, index) => isChosen(index)).join(output)];
  };
  const gone = input.files.filter(({ text }) => text === null);
  return outcome({
    stdout: joined(input.files.flatMap(({ text }) => linesOf(text ?? '').flatMap(shorten))),
    stderr: gone.map(({ name }) => noFile('cut', name)).join(''),
    exitCode: gone.length === 0 ? 0 : 1,
  });
}

function readRanges(text: string, what: string): { readonly list: readonly Range[] } | { readonly wrong: string } {
  const list: Range[] = [];
  for (const part of text.split(',')) {
    const [, from, dash, to] = /^(\d*)(-?)(\d*)$/.exec(part) ?? [];
    if (from === undefined || part === '')
      return { wrong: `invalid ${what.replace('fields', 'field')} value ‘${part}’` };
    if (part === '-') return { wrong: 'invalid range with no endpoint: -' };
    if (from === '0' || to === '0') return { wrong: `${what} are numbered from 1` };
    const first = from === '' ? 1 : Number(from);
    const last = dash === '' ? first : to === '' || to === undefined ? Infinity : Number(to);
    if (last < first) return { wrong: 'invalid decreasing range' };
    list.push([first, last]);
  }
  return { list };
}
