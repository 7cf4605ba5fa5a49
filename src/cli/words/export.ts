import { outcome, type Word } from '../command.ts';
import { isName, notAName, withVariables } from './variables.ts';

/** Hands variables on to the commands of this shell, as bash does: `-n` no more; alone it lists them. */
export const exportWord: Word = {
  name: 'export',
  reads: false,
  intent: null,
  run(args, scope) {
    const given = args.filter((arg) => !/^-[pn]$/.test(arg));
    if (given.length === 0) {
      const sorted = [...scope.shell.variables].sort(([a], [b]) => (a < b ? -1 : 1));
      return outcome({ stdout: sorted.map(([name, value]) => declared(name, value)).join('') });
    }
    const variables = new Map(scope.shell.variables);
    const unexported = new Map(scope.shell.unexported);
    const [to, from] = args.includes('-n') ? [unexported, variables] : [variables, unexported];
    let stderr = '';
    for (const arg of given) {
      const [, name = arg, plus, text] = /^([^=+]*)(\+?)=([^]*)$/.exec(arg) ?? [];
      if (!isName(name)) {
        stderr += notAName('export', arg);
        continue;
      }
      const old = variables.get(name) ?? unexported.get(name);
      const value = text === undefined ? old : plus === '+' ? (old ?? '') + text : text;
      from.delete(name);
      if (value !== undefined) to.set(name, value);
    }
    return withVariables(scope, { variables, unexported }, stderr);
  },
};

const declared = (name: string, value: string): string =>
  `declare -x ${name}="${value.replaceAll(/["\\$`]/g, String.raw`\$&`)}"\n`;
