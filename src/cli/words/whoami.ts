import { resolveCaller } from '../../iam/index.ts';
import { signAs } from '../aws/profile.ts';
import { outcome, type Word } from '../command.ts';

/** Tells who signs a command that names no profile: the session of the account, or whoever the variables say. */
export const whoami: Word = {
  name: 'whoami',
  reads: false,
  intent: null,
  run(_, scope) {
    const signed = signAs(null)(scope);
    if (!signed.ok) return signed.outcome;
    const principal = resolveCaller(scope.world(), signed.caller);
    return principal.ok
      ? outcome({ stdout: `${principal.value.arn}\n`, ...signed.effects })
      : outcome({ stderr: `${principal.error.message}\n`, exitCode: 1 });
  },
};
