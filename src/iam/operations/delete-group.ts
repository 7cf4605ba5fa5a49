import { withoutEntry } from '../account/account.ts';
import { findGroup } from '../account/lookup.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { onGroup } from './authorise.ts';
import { groupName } from './members.ts';

export const deleteGroup = defineOperation({
  service: 'iam',
  name: 'DeleteGroup',
  documentation: 'Deletes a group. It must have no members and no policies; only the console removes them for you.',
  readOnly: false,
  members: { GroupName: groupName },
  errors: ['DeleteConflict', 'NoSuchEntity'],
  example: 'aws iam delete-group --group-name Developers',
  authorise: (input, world) => onGroup('iam:DeleteGroup', world, input.GroupName),
  apply(input, { world }) {
    const { account } = world;
    const group = findGroup(account, input.GroupName);
    if (!group.ok) return group;
    const { members, inline, attached, name } = group.value;
    // AWS: which conflict is reported when several apply is not documented; members, inline, attached, as its removal steps have it.
    if (members.length > 0)
      return apiError('DeleteConflict', 'Cannot delete entity, must remove users from group first.');
    if (inline.size > 0) return apiError('DeleteConflict', 'Cannot delete entity, must delete policies first.');
    if (attached.length > 0) return apiError('DeleteConflict', 'Cannot delete entity, must detach all policies first.');
    const next = { ...account, groups: withoutEntry(account.groups, name) };
    return ok({ world: { ...world, account: next }, output: null });
  },
});
