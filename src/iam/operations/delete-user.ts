import { withoutEntry } from '../account/account.ts';
import { findUser } from '../account/lookup.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { userName } from './members.ts';

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
    const { groups, inline, attached, name } = user.value;
    // AWS: which conflict is reported when several apply is not documented; memberships first, as its removal steps have it.
    if (groups.length > 0)
      return apiError('DeleteConflict', 'Cannot delete entity, must remove users from group first.');
    if (inline.size > 0) return apiError('DeleteConflict', 'Cannot delete entity, must delete policies first.');
    if (attached.length > 0) return apiError('DeleteConflict', 'Cannot delete entity, must detach all policies first.');
    const next = { ...account, users: withoutEntry(account.users, name) };
    return ok({ world: { ...world, account: next }, output: null });
  },
});
