import type { Word } from '../command.ts';
import { isName, notAName, withVariables } from './variables.ts';

/** Takes variables away, as bash does; one that is not there is no mistake. */
export const unset: Word = {
  name: 'unset',
  reads: false,
  intent: null,
  run(args, scope) {
    const names = args.filter((arg) => arg !== '-v');
    const after = new Map(scope.shell.variables);
    for (const name of names) after.delete(name);
    const wrong = names.filter((name) => !isName(name));
    return withVariables(scope, after, wrong.map((name) => notAName('unset', name)).join(''));
  },
};
