import type { Caller } from '../../iam/index.ts';
import { outcome, type CommandScope, type Outcome } from '../command.ts';
import { note } from '../notes.ts';
import { environment } from './environment.ts';
import { errorText, exitCodes } from './failure.ts';

export type Signed =
  | { readonly ok: true; readonly caller: Caller; readonly effects: Partial<Outcome> }
  | { readonly ok: false; readonly outcome: Outcome };

/** Finds who signs, once the command itself is understood. */
export type Signer = (scope: CommandScope) => Signed;

/**
 * Signs with a profile: each IAM user is one, named like the user. A user signs with an access key of their own, and one who never had a key
 * with one that the sandbox lends: the first time it says so. A user who has signed and is gone still has the profile, whose key is dead.
 * AWS: credentials in variables outweigh `AWS_PROFILE`, and `--profile` outweighs both. botocore, credentials.py
 */
export const signAs =
  (named: string | null): Signer =>
  ({ shell, caller, world }) => {
    const signed = named === null ? environment(shell, world()) : null;
    if (signed !== null && 'caller' in signed) return { ok: true, caller: signed.caller, effects: {} };
    // AWS: botocore's own refusals have no code in v2, so they exit 255. aws-cli v2, errorhandler.py
    const refused = (message: string): Signed => ({
      ok: false,
      outcome: outcome({ stderr: errorText(message), exitCode: exitCodes.general }),
    });
    if (signed !== null) return refused(signed.refusal);
    const profile = named ?? shell.variables.get('AWS_PROFILE') ?? shell.profile;
    if (profile === null || profile === '' || profile === 'default') return { ok: true, caller, effects: {} };
    const signer: Caller = { kind: 'user', userName: profile };
    const known = shell.announced.includes(profile);
    if (known) return { ok: true, caller: signer, effects: {} };
    const user = world().account.users.get(profile);
    if (user === undefined) return refused(`The config profile (${profile}) could not be found`);
    const effects = {
      notes: user.everHadAccessKey ? [] : [note('borrowed-key', { user: profile })],
      shell: { ...shell, announced: [...shell.announced, profile] },
    };
    return { ok: true, caller: signer, effects };
  };
