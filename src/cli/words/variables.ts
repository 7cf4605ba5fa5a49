import type { CommandScope, Outcome } from '../command.ts';
import { outcome } from '../command.ts';

const NAME = /^[A-Za-z_]\w*$/;

/** What bash says of what is no name. Source: bash, builtins/common.c */
export const notAName = (command: string, what: string): string =>
  `bash: ${command}: \`${what}': not a valid identifier\n`;

export const isName = (text: string): boolean => NAME.test(text);

/** The outcome of a word that changes variables: the shell stays the same when nothing changed. */
export function withVariables(
  { shell }: CommandScope,
  variables: ReadonlyMap<string, string>,
  stderr: string,
): Outcome {
  const same =
    variables.size === shell.variables.size &&
    [...variables].every(([name, value]) => shell.variables.get(name) === value);
  return outcome({ stderr, exitCode: stderr === '' ? 0 : 1, shell: same ? null : { ...shell, variables } });
}
