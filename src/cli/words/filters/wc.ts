import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { noFile, readInput } from './input.ts';
import { readOptions } from './options.ts';

const taken = { letters: 'lwcm', long: { lines: 'l', words: 'w', bytes: 'c', chars: 'm' } };

/** Counts lines, words, characters, bytes, in this order. Source of the widths: GNU coreutils 9, wc.c */
export function wc(args: readonly string[], scope: CommandScope): Outcome {
  const options = readOptions('wc', args, taken);
  if ('refused' in options) return options.refused;
  const input = readInput('wc', options.operands, scope);
  if ('refused' in input) return input.refused;
  const letters = ['l', 'w', 'm', 'c'].filter((one) => options.given.has(one));
  const shown = letters.length === 0 ? ['l', 'w', 'c'] : letters;
  const rows: { readonly counts: readonly number[]; readonly name: string }[] = [];
  let stderr = '';
  let size = 0;
  for (const { name, text } of input.files) {
    if (text === null) {
      stderr += noFile('wc', name);
      continue;
    }
    const bytes = new TextEncoder().encode(text).length;
    size += bytes;
    rows.push({
      counts: shown.map((letter) => {
        if (letter === 'l') return text.split('\n').length - 1;
        if (letter === 'w') return text.match(/\S+/g)?.length ?? 0;
        return letter === 'm' ? [...text].length : bytes;
      }),
      name: options.operands.length === 0 ? '' : name,
    });
  }
  if (input.files.length > 1) {
    const totals = shown.map((_, index) => rows.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0));
    rows.push({ counts: totals, name: 'total' });
  }
  // Columns are as wide as the files are long, and seven wide where the length is not known before.
  const alone = shown.length === 1 && input.files.length === 1;
  const piped = input.files.some(({ name }) => name === '-');
  const width = alone ? 1 : piped ? 7 : String(size).length;
  const line = ({ counts, name }: (typeof rows)[number]): string =>
    `${counts.map((count) => String(count).padStart(width)).join(' ')}${name === '' ? '' : ` ${name}`}\n`;
  return outcome({ stdout: rows.map(line).join(''), stderr, exitCode: stderr === '' ? 0 : 1 });
}
