import { withoutEntry, type Account, type User } from '../account/account.ts';
import { userArn } from '../account/arn.ts';
import { findUser } from '../account/lookup.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { userName } from './members.ts';
import { devicesOf } from './mfa-device.ts';
import { withPrincipalReplaced } from './principals.ts';

export const deleteUser = defineOperation({
  service: 'iam',
  name: 'DeleteUser',
  documentation:
    'Deletes a user. Its memberships, policies and credentials must be gone first; only the console removes them for you.',
  readOnly: false,
  members: { UserName: userName },
  errors: ['DeleteConflict', 'NoSuchEntity'],
  example: 'aws iam delete-user --user-name dev-alice',
  authorise: (input, world) => onUser('iam:DeleteUser', world, input.UserName),
  apply(input, { world }) {
    const { account } = world;
    const user = findUser(account, input.UserName);
    if (!user.ok) return user;
    const blocking = whatBlocks(account, user.value);
    if (blocking !== null) return apiError('DeleteConflict', `Cannot delete entity, must ${blocking} first.`);
    const next = { ...account, users: withoutEntry(account.users, user.value.name) };
    // AWS: a policy that names the deleted user shows its id from then on, and a new user of that name is another principal.
    const gone = withPrincipalReplaced({ ...world, account: next }, userArn(account.id, user.value), user.value.id);
    return ok({ world: gone, output: null });
  },
});

/** AWS: which conflict is reported when several apply is not documented; the order is that of the steps in DeleteUser, API reference. */
function whatBlocks(account: Account, user: User): string | null {
  const { loginProfile, accessKeys, inline, attached, groups } = user;
  if (loginProfile !== null) return 'delete login profile';
  if (accessKeys.length > 0) return 'delete access keys';
  if (devicesOf(account, user.name).length > 0) return 'delete MFA device';
  if (inline.size > 0) return 'delete policies';
  if (attached.length > 0) return 'detach all policies';
  return groups.length > 0 ? 'remove users from group' : null;
}
