import { closeMatches } from './aws/close-matches.ts';
import { outcome, type Outcome } from './command.ts';
import { note, type Note } from './notes.ts';
import type { Command, Part, Script, SimpleCommand, Word } from './shell/syntax.ts';
import { absent } from './absent.ts';
import { findWord, words } from './words/registry.ts';

/** Exit codes of the shell itself, as bash has them. */
export const SHELL_MISUSE = 2;
export const COMMAND_NOT_FOUND = 127;

/** Why a line is not begun. */
export interface Refusal {
  readonly note: Note;
  readonly exitCode: number;
}

/** The first command that cannot run here. It is looked for before anything runs, so that half a line never takes effect. */
export function firstRefusal(script: Script): Refusal | null {
  for (const {
    words: [first, ...rest],
  } of commandsOf(script)) {
    const command = first === undefined ? null : literalOf(first);
    if (command === null) continue;
    const word = findWord(command);
    if (word === null) return { note: unknown(command), exitCode: COMMAND_NOT_FOUND };
    if (word.intent === null) continue;
    if (!isAlone(script)) return { note: note('word-alone', { word: command }), exitCode: SHELL_MISUSE };
    if (rest.length > 0) return { note: note('word-takes-nothing', { word: command }), exitCode: SHELL_MISUSE };
  }
  return null;
}

/** Whether a line is one command and nothing else: what is asked of the session stands alone. */
export function isAlone([first, ...more]: Script): boolean {
  const [command, ...piped] = first?.commands ?? [];
  const isPlain = command?.kind === 'simple' && command.assignments.length + command.redirects.length === 0;
  const isLiteral = isPlain && command.words.every(({ parts }) => parts.every(({ kind }) => kind !== 'command'));
  return isLiteral && first?.negated === false && more.length + piped.length === 0;
}

/** What comes of a command that only turned out to be one while the line ran. */
export const unknownCommand = (command: string): Outcome =>
  outcome({ notes: [unknown(command)], exitCode: COMMAND_NOT_FOUND });

/** What comes of a word of the session that turned out not to be alone. */
export const notAlone = (word: string): Outcome =>
  outcome({ notes: [note('word-alone', { word })], exitCode: SHELL_MISUSE });

/** Every simple command of the script, those inside of loops, groups and `$(…)` too, in the order of the line. */
function commandsOf(script: Script): readonly SimpleCommand[] {
  return script.flatMap(({ commands }) => commands.flatMap(within));
}

function within(command: Command): readonly SimpleCommand[] {
  const redirected = command.redirects.flatMap(({ target, body }) => inParts([...target.parts, ...body]));
  switch (command.kind) {
    case 'simple': {
      const values = command.assignments.flatMap(({ value }) => inParts(value));
      return [command, ...command.words.flatMap(({ parts }) => inParts(parts)), ...values, ...redirected];
    }
    case 'for':
      return [...command.words.flatMap(({ parts }) => inParts(parts)), ...commandsOf(command.body), ...redirected];
    case 'group':
      return [...commandsOf(command.body), ...redirected];
  }
}

function inParts(parts: readonly Part[]): readonly SimpleCommand[] {
  return parts.flatMap((part) => {
    switch (part.kind) {
      case 'text':
        return [];
      case 'parameter':
        return (part.form?.operands ?? []).flatMap(inParts);
      case 'command':
        return commandsOf(part.script);
    }
  });
}

/** The command's name, where it does not depend on an expansion. */
function literalOf({ parts }: Word): string | null {
  let text = '';
  for (const part of parts) {
    if (part.kind !== 'text') return null;
    text += part.text;
  }
  return text;
}

function unknown(command: string): Note {
  const known = absent(command);
  if (known !== null) return known;
  // A slip seldom touches the first letter, and `sudo` is no `undo`. A name with capitals is a variable's, unless they are the slip.
  const typed = command.toLowerCase();
  const names = words.map(({ name }) => name).filter((name) => name.startsWith(typed.charAt(0)));
  const [suggestion] = closeMatches(typed, names, typed === command ? 0.6 : 1);
  return suggestion === undefined
    ? note('command-unknown', { command })
    : note('command-suggestion', { command, suggestion });
}
