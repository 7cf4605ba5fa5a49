import { defineOperation } from '../registry.ts';
import { aboutBoundary } from './boundary.ts';
import { unbound } from './bounding.ts';
import { onRole, ownRoleCarriers } from './role-carriers.ts';
import { roleName } from './role-members.ts';

export const deleteRolePermissionsBoundary = defineOperation({
  service: 'iam',
  name: 'DeleteRolePermissionsBoundary',
  documentation: 'Takes the permissions boundary of a role away, so that its policies grant all that they say.',
  readOnly: false,
  members: { RoleName: roleName },
  errors: ['NoSuchEntity', 'UnmodifiableEntity'],
  example: 'aws iam delete-role-permissions-boundary --role-name DeployRole',
  authorise: (input, world) =>
    onRole(
      'iam:DeleteRolePermissionsBoundary',
      world,
      input.RoleName,
      aboutBoundary(world.account.roles.get(input.RoleName)?.boundary),
    ),
  apply: (input, scope) => unbound(ownRoleCarriers, input.RoleName, scope),
});
