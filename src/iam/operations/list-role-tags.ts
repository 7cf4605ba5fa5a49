import { pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { findRole, onRole } from './role-carriers.ts';
import { roleName } from './role-members.ts';
import { listTags } from './tag-list.ts';

export const listRoleTags = defineOperation({
  service: 'iam',
  name: 'ListRoleTags',
  documentation: 'Lists the tags of a role, by key.',
  readOnly: true,
  members: { RoleName: roleName, ...pagingMembers },
  errors: ['NoSuchEntity'],
  example: 'aws iam list-role-tags --role-name DeployRole',
  collects: ['Tags'],
  authorise: (input, world) => onRole('iam:ListRoleTags', world, input.RoleName),
  apply(input, { world }) {
    const role = findRole(world.account, input.RoleName);
    return role.ok ? listTags(world, role.value.tags, input) : role;
  },
});
