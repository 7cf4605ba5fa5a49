import { lastUses } from '../account/last-used.ts';
import { byName, page, pagingMembers } from '../account/paging.ts';
import { userShape } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onAll } from './authorise.ts';
import { pathPrefix } from './listing-members.ts';
import { passwordUsedShape } from './password-used.ts';

export const listUsers = defineOperation({
  service: 'iam',
  name: 'ListUsers',
  documentation: 'Lists the users of the account.',
  readOnly: true,
  members: { PathPrefix: pathPrefix, ...pagingMembers },
  errors: [],
  example: 'aws iam list-users',
  collects: ['Users'],
  authorise: (_input, world) => onAll('iam:ListUsers', world, 'user'),
  apply(input, { world, trail }) {
    const users = byName(world.account.users.values()).filter(({ path }) => path.startsWith(input.PathPrefix ?? '/'));
    const listed = page(users, ({ name }) => name, input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    const { passwords } = lastUses(trail);
    const shapes = items.map((user) => ({
      ...userShape(world.account, user),
      ...passwordUsedShape(passwords.get(user.id) ?? null),
    }));
    return ok({ world, output: { Users: shapes, ...rest } });
  },
});
