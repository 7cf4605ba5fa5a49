import { outcome, type Word } from '../command.ts';
import { isName, notAName, withVariables } from './variables.ts';

/** Sets variables that commands of this shell see, as bash does; alone it lists them. */
export const exportWord: Word = {
  name: 'export',
  reads: false,
  intent: null,
  run(args, scope) {
    const { variables } = scope.shell;
    const given = args.filter((arg) => arg !== '-p');
    if (given.length === 0) {
      const lines = [...variables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => declared(name, value));
      return outcome({ stdout: lines.join('') });
    }
    const after = new Map(variables);
    let stderr = '';
    for (const arg of given) {
      const at = arg.indexOf('=');
      const name = at === -1 ? arg : arg.slice(0, at);
      if (!isName(name)) stderr += notAName('export', arg);
      else if (at !== -1) after.set(name, arg.slice(at + 1));
    }
    return withVariables(scope, after, stderr);
  },
};

const declared = (name: string, value: string): string =>
  `declare -x ${name}="${value.replaceAll(/["\\$`]/g, String.raw`\$&`)}"\n`;
