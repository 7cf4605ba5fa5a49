import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { note } from '../../notes.ts';
import { nameOf } from '../../shell/paths.ts';

/** A file that was asked for; its text is null when there is none of that name. */
export interface ReadFile {
  readonly name: string;
  readonly text: string | null;
}

/** What a program reads: the files that it names, or what is piped in. */
export function readInput(
  program: string,
  names: readonly string[],
  { shell, stdin }: Pick<CommandScope, 'shell' | 'stdin'>,
): { readonly files: readonly ReadFile[] } | { readonly refused: Outcome } {
  const isPiped = (name: string): boolean => name === '-' || name === '/dev/stdin';
  const asked = names.length === 0 ? ['-'] : names;
  if (stdin === null && asked.some(isPiped))
    return { refused: outcome({ notes: [note('no-input', { command: program })], exitCode: 1 }) };
  const files = asked.map((name): ReadFile => {
    if (isPiped(name)) return { name, text: stdin };
    return { name, text: name === '/dev/null' ? '' : (shell.files.get(nameOf(name)) ?? null) };
  });
  return { files };
}

/** Lines without their line breaks; what stands after the last break is a line too. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

export const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** What most of GNU's programs say of a file that is not there. */
export const noFile = (program: string, name: string): string => `${program}: ${name}: No such file or directory\n`;

/** Lines with their line breaks; the last may lack its own. */
export const keptLines = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];
