import { withEntry } from '../account/account.ts';
import { findGroup, findUser } from '../account/lookup.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onGroup } from './authorise.ts';
import { userName, groupName } from './members.ts';

export const removeUserFromGroup = defineOperation({
  service: 'iam',
  name: 'RemoveUserFromGroup',
  documentation: 'Removes a user from a group. Removing a user who is not a member succeeds and changes nothing.',
  readOnly: false,
  members: { GroupName: groupName, UserName: userName },
  errors: ['LimitExceeded', 'NoSuchEntity'],
  example: 'aws iam remove-user-from-group --group-name Developers --user-name dev-alice',
  authorise: (input, world) => onGroup('iam:RemoveUserFromGroup', world, input.GroupName),
  apply(input, { world }) {
    const { account } = world;
    const user = findUser(account, input.UserName);
    if (!user.ok) return user;
    const group = findGroup(account, input.GroupName);
    if (!group.ok) return group;
    if (!user.value.groups.includes(group.value.name)) return ok({ world, output: null });
    const next = {
      ...account,
      users: withEntry(account.users, user.value.name, {
        ...user.value,
        groups: user.value.groups.filter((name) => name !== group.value.name),
      }),
      groups: withEntry(account.groups, group.value.name, {
        ...group.value,
        members: group.value.members.filter((name) => name !== user.value.name),
      }),
    };
    return ok({ world: { ...world, account: next }, output: null });
  },
});
