import { pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { listAttached } from './attached.ts';
import { pathPrefix } from './listing-members.ts';
import { onRole, roleCarriers } from './role-carriers.ts';
import { roleName } from './role-members.ts';

export const listAttachedRolePolicies = defineOperation({
  service: 'iam',
  name: 'ListAttachedRolePolicies',
  documentation: 'Lists the managed policies attached to a role; inline policies have a list of their own.',
  readOnly: true,
  members: { RoleName: roleName, PathPrefix: pathPrefix, ...pagingMembers },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example: 'aws iam list-attached-role-policies --role-name DeployRole',
  collects: ['AttachedPolicies'],
  authorise: (input, world) => onRole('iam:ListAttachedRolePolicies', world, input.RoleName),
  apply: (input, scope) => listAttached(roleCarriers, input.RoleName, input, scope),
});
