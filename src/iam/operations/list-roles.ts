import { byName, page, pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onAll } from './authorise.ts';
import { pathPrefix } from './listing-members.ts';
import { listedRoleShape } from './role-shape.ts';

export const listRoles = defineOperation({
  service: 'iam',
  name: 'ListRoles',
  documentation: 'Lists the roles of the account, those of AWS itself among them.',
  readOnly: true,
  members: { PathPrefix: pathPrefix, ...pagingMembers },
  errors: [],
  example: 'aws iam list-roles',
  collects: ['Roles'],
  authorise: (_input, world) => onAll('iam:ListRoles', world, 'role'),
  apply(input, { world }) {
    const roles = byName(world.account.roles.values()).filter(({ path }) => path.startsWith(input.PathPrefix ?? '/'));
    const listed = page(roles, ({ name }) => name, input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    return ok({ world, output: { Roles: items.map((role) => listedRoleShape(world.account, role)), ...rest } });
  },
});
