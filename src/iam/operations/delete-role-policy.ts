import { defineOperation } from '../registry.ts';
import { aboutBoundary } from './boundary.ts';
import { remove } from './inline-policies.ts';
import { policyName } from './members.ts';
import { onRole, ownRoleCarriers } from './role-carriers.ts';
import { roleName } from './role-members.ts';

export const deleteRolePolicy = defineOperation({
  service: 'iam',
  name: 'DeleteRolePolicy',
  documentation: 'Deletes an inline policy of a role. Managed policies are detached instead.',
  readOnly: false,
  members: { RoleName: roleName, PolicyName: policyName },
  errors: ['NoSuchEntity', 'UnmodifiableEntity'],
  example: 'aws iam delete-role-policy --role-name DeployRole --policy-name ReadLogs',
  authorise: (input, world) =>
    onRole(
      'iam:DeleteRolePolicy',
      world,
      input.RoleName,
      aboutBoundary(world.account.roles.get(input.RoleName)?.boundary),
    ),
  apply: (input, scope) => remove(ownRoleCarriers, input.RoleName, input.PolicyName, scope),
});
