import { findGroup } from '../account/lookup.ts';
import { byName, page, pagingMembers } from '../account/paging.ts';
import { groupShape, userShape } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onGroup } from './authorise.ts';
import { groupName } from './members.ts';

export const getGroup = defineOperation({
  service: 'iam',
  name: 'GetGroup',
  documentation: 'Tells about one group and lists its members.',
  readOnly: true,
  members: { GroupName: groupName, ...pagingMembers },
  errors: ['NoSuchEntity'],
  example: 'aws iam get-group --group-name Developers',
  collects: ['Users'],
  authorise: (input, world) => onGroup('iam:GetGroup', world, input.GroupName),
  apply(input, { world }) {
    const { account } = world;
    const group = findGroup(account, input.GroupName);
    if (!group.ok) return group;
    const members = byName(group.value.members.flatMap((name) => account.users.get(name) ?? []));
    const listed = page(members, ({ name }) => name, input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    const users = items.map((user) => userShape(account, user));
    return ok({ world, output: { Group: groupShape(account, group.value), Users: users, ...rest } });
  },
});
