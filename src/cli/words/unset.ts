import type { Word } from '../command.ts';
import { isName, notAName, withVariables } from './variables.ts';

/** Takes variables away, as bash does; one that is not there is no mistake. */
export const unset: Word = {
  name: 'unset',
  reads: false,
  intent: null,
  run(args, scope) {
    const names = args.filter((arg) => arg !== '-v');
    const variables = new Map(scope.shell.variables);
    const unexported = new Map(scope.shell.unexported);
    for (const name of names) {
      variables.delete(name);
      unexported.delete(name);
    }
    const wrong = names.filter((name) => !isName(name));
    return withVariables(scope, { variables, unexported }, wrong.map((name) => notAName('unset', name)).join(''));
  },
};
