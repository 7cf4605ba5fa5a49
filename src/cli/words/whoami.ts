import { resolveCaller } from '../../iam/index.ts';
import { outcome, type Word } from '../command.ts';

export const whoami: Word = {
  name: 'whoami',
  reads: false,
  intent: null,
  run(_, scope) {
    const principal = resolveCaller(scope.world(), scope.caller);
    return principal.ok
      ? outcome({ stdout: `${principal.value.arn}\n` })
      : outcome({ stderr: `${principal.error.message}\n`, exitCode: 1 });
  },
};
