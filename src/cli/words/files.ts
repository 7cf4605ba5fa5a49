import { outcome, type CommandScope, type Outcome } from '../command.ts';
import { note } from '../notes.ts';

/** Splits the words after a command into file names; null, with the refusal, when an option stands among them. */
export function fileNames(
  args: readonly string[],
): { readonly ok: true; readonly names: readonly string[] } | { readonly ok: false; readonly outcome: Outcome } {
  const option = args.find((arg) => arg.startsWith('-') && arg !== '-');
  if (option === undefined) return { ok: true, names: args };
  return { ok: false, outcome: outcome({ notes: [note('option-not-yet', { option })], exitCode: 2 }) };
}

/** The names among them that are no file of the shell. */
export const missing = (names: readonly string[], { shell }: CommandScope): readonly string[] =>
  names.filter((name) => !shell.files.has(name));
