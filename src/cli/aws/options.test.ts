import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOptions, type Option } from './options.ts';

const options: readonly Option[] = [
  { name: '--group-name', takes: 'text' },
  { name: '--group-path', takes: 'text' },
  { name: '--max', takes: 'integer' },
  { name: '--all', takes: 'nothing' },
  { name: '--output', takes: 'text', choices: ['json', 'text'] },
];
const read = (...args: string[]) => {
  const result = readOptions(args, options);
  if (!result.ok) return result.message;
  return [Object.fromEntries([...result.values].map(([{ name }, value]) => [name, value])), ...result.extras];
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

  it('tells the value that is no choice', () => {
    expect(readOptions(['--output', 'xml'], options)).toMatchObject({ ok: false, invalid: 'xml' });
  });

  it('never throws and keeps every word', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('--group-name', '--all', '--max=3', '-', '--', '--out', 'x'));
    fc.assert(
      fc.property(fc.array(word), (args) => {
        const result = readOptions(args, options);
        if (result.ok) expect(result.extras.every((extra) => args.includes(extra))).toBe(true);
        else expect(result.option !== null || result.message !== '').toBe(true);
      }),
    );
  });
});
