import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { joined, linesOf, noFile, readInput } from './input.ts';
import { readOptions } from './options.ts';

const taken = { letters: 'cdui', long: { count: 'c', repeated: 'd', unique: 'u', 'ignore-case': 'i' } };

/** Leaves one of equal lines that follow one another. Source of the words: GNU coreutils 9, uniq.c */
export function uniq(args: readonly string[], scope: CommandScope): Outcome {
  const options = readOptions('uniq', args, taken);
  if ('refused' in options) return options.refused;
  const { given, operands } = options;
  const input = readInput('uniq', operands.slice(0, 1), scope);
  if ('refused' in input) return input.refused;
  const [file] = input.files;
  if (file === undefined || file.text === null)
    return outcome({ stderr: noFile('uniq', file?.name ?? ''), exitCode: 1 });
  const runs: { readonly line: string; count: number }[] = [];
  const same = (text: string): string => (given.has('i') ? text.toLowerCase() : text);
  for (const line of linesOf(file.text)) {
    const last = runs.at(-1);
    if (last !== undefined && same(last.line) === same(line)) last.count++;
    else runs.push({ line, count: 1 });
  }
  const kept = runs.filter(({ count }) => (!given.has('d') || count > 1) && (!given.has('u') || count === 1));
  const shown = kept.map(({ line, count }) => (given.has('c') ? `${String(count).padStart(7)} ${line}` : line));
  return outcome({ stdout: joined(shown) });
}
