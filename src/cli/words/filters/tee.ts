import type { CommandScope, Outcome } from '../../command.ts';
import { keep } from './keep.ts';
import { readInput } from './input.ts';
import { readOptions } from './options.ts';

/** Writes what it reads to files and on. Source of the words: GNU coreutils 9, tee.c */
export function tee(args: readonly string[], scope: CommandScope): Outcome {
  const options = readOptions('tee', args, { letters: 'ai', long: { append: 'a' } });
  if ('refused' in options) return options.refused;
  const { given, operands } = options;
  const input = readInput('tee', [], scope);
  if ('refused' in input) return input.refused;
  const text = input.files[0]?.text ?? '';
  const appends = given.has('a');
  const kept = keep('tee', operands, scope, (old) => (appends ? (old ?? '') : '') + text);
  return { ...kept, stdout: text };
}
