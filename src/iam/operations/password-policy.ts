import type { Account, PasswordPolicy } from '../account/account.ts';
import type { Principal } from '../account/principal.ts';
import { explainFor } from '../account/request.ts';
import type { Authorisation, Json } from '../operation.ts';
import type { World } from '../world.ts';

/** The `PasswordPolicy` shape. AWS: what was not set is not told, but that passwords do not expire. */
export const passwordPolicyShape = (policy: PasswordPolicy): { readonly [member: string]: Json } => ({
  MinimumPasswordLength: policy.minimumPasswordLength,
  RequireSymbols: policy.requireSymbols,
  RequireNumbers: policy.requireNumbers,
  RequireUppercaseCharacters: policy.requireUppercaseCharacters,
  RequireLowercaseCharacters: policy.requireLowercaseCharacters,
  AllowUsersToChangePassword: policy.allowUsersToChangePassword,
  ExpirePasswords: policy.maxPasswordAge !== null,
  ...(policy.maxPasswordAge === null ? {} : { MaxPasswordAge: policy.maxPasswordAge }),
  ...(policy.passwordReusePrevention === null ? {} : { PasswordReusePrevention: policy.passwordReusePrevention }),
  ...(policy.hardExpiry === null ? {} : { HardExpiry: policy.hardExpiry }),
});

const allowsChange = ({ passwordPolicy }: Account): boolean => passwordPolicy?.allowUsersToChangePassword === true;

/**
 * What a user needs for what the account lets all its users do: nothing, unless something denies it or a control policy does not allow it.
 * AWS: AllowUsersToChangePassword grants ChangePassword on oneself and GetAccountPasswordPolicy without any policy. API_PasswordPolicy.html
 */
export function unlessAllUsersMay(
  needed: readonly Authorisation[],
  world: World,
  principal: Principal,
): readonly Authorisation[] {
  if (!allowsChange(world.account) || principal.kind !== 'user') return needed;
  return needed.filter((one) => {
    const { verdict, blockedBy } = explainFor(world, principal, one);
    return !(verdict === 'implicitDeny' && blockedBy === 'identity');
  });
}
