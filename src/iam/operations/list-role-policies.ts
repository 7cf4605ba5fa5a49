import { pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { list } from './inline-policies.ts';
import { onRole, roleCarriers } from './role-carriers.ts';
import { roleName } from './role-members.ts';

export const listRolePolicies = defineOperation({
  service: 'iam',
  name: 'ListRolePolicies',
  documentation: 'Lists the names of the inline policies of a role; managed policies have a list of their own.',
  readOnly: true,
  members: { RoleName: roleName, ...pagingMembers },
  errors: ['NoSuchEntity'],
  example: 'aws iam list-role-policies --role-name DeployRole',
  collects: ['PolicyNames'],
  authorise: (input, world) => onRole('iam:ListRolePolicies', world, input.RoleName),
  apply: (input, scope) => list(roleCarriers, input.RoleName, input, scope),
});
