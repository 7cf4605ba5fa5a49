import type { Caller } from '../../iam/index.ts';
import type { CommandScope, Outcome } from '../command.ts';
import { note } from '../notes.ts';
import { profilesIn } from './configure/profiles.ts';
import { environment } from './environment.ts';
import { generalError, noCredentials } from './failure.ts';

export type Signed =
  | { readonly ok: true; readonly caller: Caller; readonly effects: Partial<Outcome> }
  | { readonly ok: false; readonly outcome: Outcome };

/** Finds who signs, once the command itself is understood. */
export type Signer = (scope: CommandScope) => Signed;

/** The profile that a command uses; null is the one that the account opened with. AWS: `--profile`, then `AWS_PROFILE`. */
export function profileOf(named: string | null, { variables, profile }: CommandScope['shell']): string | null {
  const used = named ?? variables.get('AWS_PROFILE') ?? profile;
  return used === null || used === '' || used === 'default' ? null : used;
}

/** Whether there is a profile of that name: of a user, of one who has signed and is gone, or one that settings were written for. */
export const profileExists = (profile: string | null, { shell, world }: CommandScope): boolean =>
  profile === null ||
  shell.announced.includes(profile) ||
  world().account.users.has(profile) ||
  profilesIn(shell.config).includes(profile);

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
    const refused = (message: string): Signed => ({ ok: false, outcome: generalError(message) });
    if (signed !== null) return refused(signed.refusal);
    const profile = profileOf(named, shell);
    if (profile === null) return { ok: true, caller, effects: {} };
    const signer: Caller = { kind: 'user', userName: profile };
    const known = shell.announced.includes(profile);
    if (known) return { ok: true, caller: signer, effects: {} };
    const user = world().account.users.get(profile);
    if (user === undefined)
      return profilesIn(shell.config).includes(profile)
        ? { ok: false, outcome: noCredentials() }
        : refused(`The config profile (${profile}) could not be found`);
    const effects = {
      notes: user.everHadAccessKey ? [] : [note('borrowed-key', { user: profile })],
      shell: { ...shell, announced: [...shell.announced, profile] },
    };
    return { ok: true, caller: signer, effects };
  };

const REGION = /^(?!\d+$)(?!-)[a-zA-Z0-9-]{0,63}(?<!-)$/;

/** Refuses a Region whose name cannot be one, once the credentials are found. Source: botocore, utils.py */
export function inRegion(region: string | undefined, signed: Signed): Signed {
  if (!signed.ok || region === undefined || REGION.test(region)) return signed;
  return { ok: false, outcome: generalError(`Provided region_name '${region}' doesn't match a supported format.`) };
}
