import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOptions, type Option } from './options.ts';

const options: readonly Option[] = [
  { name: '--group-name', takes: 'text' },
  { name: '--group-path', takes: 'text' },
  { name: '--max', takes: 'integer' },
  { name: '--all', takes: 'nothing' },
  { name: '--output', takes: 'text', choices: ['json', 'text'] },
  { name: '--tags', takes: 'list' },
  { name: '--set', takes: 'nothing', excludes: '--no-set' },
  { name: '--no-set', takes: 'nothing', excludes: '--set' },
];
const read = (...args: string[]) => {
  const result = readOptions(args, options);
  if (!result.ok) return result.message;
  const given = [...result.values, ...result.lists].map(([{ name }, value]) => [name, value] as const);
  return [Object.fromEntries(given), ...result.extras];
};

describe('readOptions', () => {
  // Source: Python 3.11 argparse, parse_known_args.
  it.each<[string[], unknown[]]>([
    [['--group-name', 'A'], [{ '--group-name': 'A' }]],
    [['--group-name=A=B'], [{ '--group-name': 'A=B' }]],
    [['--group-name', ''], [{ '--group-name': '' }]],
    [['--group-n', 'A'], [{ '--group-name': 'A' }]],
    [['--group-name', 'A', '--group-name', 'B'], [{ '--group-name': 'B' }]],
    [['--group-name', '-'], [{ '--group-name': '-' }]],
    [['--group-name', '-5x'], [{ '--group-name': '-5x' }]],
    [['--group-name', '- a b'], [{ '--group-name': '- a b' }]],
    [['--max', '-1'], [{ '--max': '-1' }]],
    [
      ['--all', 'x'],
      [{ '--all': '' }, 'x'],
    ],
    [
      ['x', '--foo', 'y', '-z'],
      [{}, 'x', '--foo', 'y', '-z'],
    ],
    [['--foo=1'], [{}, '--foo=1']],
    [['--tags', 'a', 'b', '--max', '1'], [{ '--tags': ['a', 'b'], '--max': '1' }]],
    [
      ['--tags', 'a', '--foo', 'b'],
      [{ '--tags': ['a'] }, '--foo', 'b'],
    ],
    [
      ['--tags=a', 'b'],
      [{ '--tags': ['a'] }, 'b'],
    ],
    [['--tags'], [{ '--tags': [] }]],
    [['--no-set'], [{ '--no-set': '' }]],
  ])('reads %j', (args, expected) => {
    expect(read(...args)).toEqual(expected);
  });

  it.each([
    [['--group-name'], 'argument --group-name: expected one argument'],
    [['--group-name', '--all'], 'argument --group-name: expected one argument'],
    [['--group-name', '-x'], 'argument --group-name: expected one argument'],
    [['--max', 'ten'], "argument --max: invalid int value: 'ten'"],
    [['--all=yes'], "argument --all: ignored explicit argument 'yes'"],
    [['--group', 'A'], 'ambiguous option: --group could match --group-name, --group-path'],
  ])('refuses %j', (args, message) => {
    expect(read(...args)).toBe(message);
  });

  it('gives words to what takes them, and what is left over to nobody', () => {
    const words = (args: readonly string[], ...takes: readonly ('one' | 'two' | 'some' | 'at-most-one')[]) => {
      const result = readOptions(
        args,
        options,
        takes.map((one, index) => ({ name: `word-${index}`, takes: one })),
      );
      return result.ok ? [...result.words.values(), result.extras] : result.message;
    };
    // Recorded from CPython 3.14, argparse.
    expect(words(['a', '--all', 'b'], 'one')).toEqual([['a'], ['b']]);
    expect(words(['--all', 'a', '--foo', 'b'], 'one', 'at-most-one')).toEqual([['a'], ['b'], ['--foo']]);
    expect(words(['a', '--all', 'b'], 'two')).toBe('the following arguments are required: word-0');
    expect(words(['--all', 'a', 'b', 'c'], 'two')).toEqual([['a', 'b'], ['c']]);
    expect(words(['a', 'b', '--all', 'c'], 'some')).toEqual([['a', 'b'], ['c']]);
    expect(words(['--', '--all', 'b'], 'one')).toEqual([['--all'], ['b']]);
    expect(words([], 'at-most-one')).toEqual([[], []]);
    expect(words(['--all'], 'one')).toBe('the following arguments are required: word-0');
  });

  it('tells the value that is no choice', () => {
    expect(readOptions(['--output', 'xml'], options)).toMatchObject({ ok: false, invalid: { value: 'xml' } });
  });

  it('never throws and keeps every word', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('--group-name', '--all', '--max=3', '-', '--', '--out', 'x'));
    fc.assert(
      fc.property(fc.array(word), (args) => {
        const result = readOptions(args, options);
        if (result.ok) expect(result.extras.every((extra) => args.includes(extra))).toBe(true);
        else expect(result.message).not.toBe('');
      }),
    );
  });
});
