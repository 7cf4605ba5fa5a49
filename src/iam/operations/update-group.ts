import { groupArn } from '../account/arn.ts';
import { findGroup, nameTaken } from '../account/lookup.ts';
import { withoutEntry } from '../account/account.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { onGroup } from './authorise.ts';
import { groupName, newGroupName, path } from './members.ts';
import { rekeyed, renamedIn } from './rename.ts';

const { required: _required, ...optionalName } = newGroupName;

export const updateGroup = defineOperation({
  service: 'iam',
  name: 'UpdateGroup',
  documentation: 'Renames a group or moves it to another path. It keeps its id, members and policies; its ARN changes.',
  readOnly: false,
  members: {
    GroupName: groupName,
    NewPath: { ...path, documentation: 'The new path of the group.' },
    NewGroupName: { ...optionalName, documentation: 'The new name of the group.' },
  },
  errors: ['EntityAlreadyExists', 'NoSuchEntity'],
  example: 'aws iam update-group --group-name Developers --new-group-name Engineers',
  // AWS: both the group as it is and the group as it will be must be allowed. UpdateGroup, API reference
  authorise: ({ GroupName, NewPath, NewGroupName }, world) => {
    const { account } = world;
    const group = account.groups.get(GroupName) ?? { path: '/', name: GroupName };
    const target = groupArn(account.id, { path: NewPath ?? group.path, name: NewGroupName ?? group.name });
    const source = onGroup('iam:UpdateGroup', world, GroupName);
    return target === groupArn(account.id, group)
      ? source
      : [...source, { action: 'iam:UpdateGroup', resource: target }];
  },
  apply({ GroupName, NewPath, NewGroupName }, { world }) {
    const { account } = world;
    const group = findGroup(account, GroupName);
    if (!group.ok) return group;
    const changed = { ...group.value, path: NewPath ?? group.value.path, name: NewGroupName ?? group.value.name };
    if (nameTaken(withoutEntry(account.groups, GroupName), changed.name)) {
      return apiError('EntityAlreadyExists', `Group with name ${changed.name} already exists.`);
    }
    if (changed.path === group.value.path && changed.name === GroupName) return ok({ world, output: null });
    const groups = rekeyed(account.groups, GroupName, changed.name, changed);
    const users = new Map(
      [...account.users].map(([name, user]) =>
        user.groups.includes(GroupName) && changed.name !== GroupName
          ? [name, { ...user, groups: renamedIn(user.groups, GroupName, changed.name) }]
          : [name, user],
      ),
    );
    return ok({ world: { ...world, account: { ...account, groups, users } }, output: null });
  },
});
