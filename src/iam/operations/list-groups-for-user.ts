import { findUser } from '../account/lookup.ts';
import { byName, page, pagingMembers } from '../account/paging.ts';
import { groupShape } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { userName } from './members.ts';

export const listGroupsForUser = defineOperation({
  service: 'iam',
  name: 'ListGroupsForUser',
  documentation: 'Lists the groups that a user belongs to.',
  readOnly: true,
  members: { UserName: userName, ...pagingMembers },
  errors: ['NoSuchEntity'],
  example: 'aws iam list-groups-for-user --user-name dev-alice',
  collects: ['Groups'],
  authorise: (input, world) => onUser('iam:ListGroupsForUser', world, input.UserName),
  apply(input, { world }) {
    const { account } = world;
    const user = findUser(account, input.UserName);
    if (!user.ok) return user;
    const groups = byName(user.value.groups.flatMap((name) => account.groups.get(name) ?? []));
    const listed = page(groups, ({ name }) => name, input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    return ok({ world, output: { Groups: items.map((group) => groupShape(account, group)), ...rest } });
  },
});
