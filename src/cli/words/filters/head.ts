import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { keptLines, readInput } from './input.ts';
import { readOptions } from './options.ts';

const taken = { letters: 'n:c:qv', long: { lines: 'n', bytes: 'c', quiet: 'q', silent: 'q', verbose: 'v' } };

/** Where the chosen part of so many lines or bytes begins and ends. */
type Choose = (length: number, count: number, sign: string) => readonly [from: number, to: number];

/** The first lines or bytes; `-n -3` all but the last three. Source of the words: GNU coreutils 9, head.c and tail.c */
export const head = (args: readonly string[], scope: CommandScope): Outcome =>
  part('head', args, scope, (length, count, sign) => [0, sign === '-' ? Math.max(0, length - count) : count]);

/** The last lines or bytes; `-n +3` from the third on. */
export const tail = (args: readonly string[], scope: CommandScope): Outcome =>
  part('tail', args, scope, (length, count, sign) => [
    sign === '+' ? Math.max(0, count - 1) : Math.max(0, length - count),
    length,
  ]);

function part(program: 'head' | 'tail', args: readonly string[], scope: CommandScope, choose: Choose): Outcome {
  // Many hands write `-3` for `-n 3`.
  const usual = args.map((arg, index) => (index === 0 ? arg.replace(/^-(\d+)$/, '-n$1') : arg));
  const options = readOptions(program, usual, taken);
  if ('refused' in options) return options.refused;
  const { given, operands } = options;
  const inBytes = given.has('c');
  const wanted = String(given.get('c') ?? given.get('n') ?? '10');
  const [, sign = '', digits] = /^([-+]?)(\d+)$/.exec(wanted) ?? [];
  if (digits === undefined) {
    const what = inBytes ? 'bytes' : 'lines';
    return outcome({ stderr: `${program}: invalid number of ${what}: ‘${wanted}’\n`, exitCode: 1 });
  }
  const input = readInput(program, operands, scope);
  if ('refused' in input) return input.refused;
  let stdout = '';
  let stderr = '';
  const titled = (input.files.length > 1 && !given.has('q')) || given.has('v');
  for (const { name, text } of input.files) {
    if (text === null) {
      stderr += `${program}: cannot open '${name}' for reading: No such file or directory\n`;
      continue;
    }
    if (titled) stdout += `${stdout === '' ? '' : '\n'}==> ${name === '-' ? 'standard input' : name} <==\n`;
    if (inBytes) {
      const bytes = new TextEncoder().encode(text);
      stdout += new TextDecoder().decode(bytes.subarray(...choose(bytes.length, Number(digits), sign)));
    } else {
      const lines = keptLines(text);
      stdout += lines.slice(...choose(lines.length, Number(digits), sign)).join('');
    }
  }
  return outcome({ stdout, stderr, exitCode: stderr === '' ? 0 : 1 });
}
