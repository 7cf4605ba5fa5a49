import { outcome, type CommandScope, type Outcome } from '../command.ts';
import type { Shell } from '../shell/shell.ts';

const NAME = /^[A-Za-z_]\w*$/;

/** What bash says of what is no name. Source: bash, builtins/common.c */
export const notAName = (command: string, what: string): string =>
  `bash: ${command}: \`${what}': not a valid identifier\n`;

export const isName = (text: string): boolean => NAME.test(text);

type Variables = Pick<Shell, 'variables' | 'unexported'>;

/** The outcome of a word that changes variables: the shell stays the same when nothing changed. */
export function withVariables({ shell }: CommandScope, { variables, unexported }: Variables, stderr: string): Outcome {
  const kept = {
    variables: same(variables, shell.variables) ? shell.variables : variables,
    unexported: same(unexported, shell.unexported) ? shell.unexported : unexported,
  };
  const isSame = kept.variables === shell.variables && kept.unexported === shell.unexported;
  return outcome({ stderr, exitCode: stderr === '' ? 0 : 1, shell: isSame ? null : { ...shell, ...kept } });
}

const same = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
