import { withEntry } from '../account/account.ts';
import { exceeds, findGroup, findUser } from '../account/lookup.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onGroup } from './authorise.ts';
import { userName, groupName } from './members.ts';

export const addUserToGroup = defineOperation({
  service: 'iam',
  name: 'AddUserToGroup',
  documentation: 'Adds a user to a group. Adding a member once more changes nothing.',
  readOnly: false,
  members: { GroupName: groupName, UserName: userName },
  errors: ['LimitExceeded', 'NoSuchEntity'],
  example: 'aws iam add-user-to-group --group-name Developers --user-name dev-alice',
  // AWS: authorised on the group alone, so a policy can say which groups but never which users. Service Authorization Reference
  authorise: (input, world) => onGroup('iam:AddUserToGroup', world, input.GroupName),
  apply(input, { world }) {
    const { account } = world;
    // AWS: when both are missing, the user is reported.
    const user = findUser(account, input.UserName);
    if (!user.ok) return user;
    const group = findGroup(account, input.GroupName);
    if (!group.ok) return group;
    if (user.value.groups.includes(group.value.name)) return ok({ world, output: null });
    const quota = exceeds('GroupsPerUser', user.value.groups.length + 1, world.account);
    if (!quota.ok) return quota;
    const next = {
      ...account,
      users: withEntry(account.users, user.value.name, {
        ...user.value,
        groups: [...user.value.groups, group.value.name],
      }),
      groups: withEntry(account.groups, group.value.name, {
        ...group.value,
        members: [...group.value.members, user.value.name],
      }),
    };
    return ok({ world: { ...world, account: next }, output: null });
  },
});
