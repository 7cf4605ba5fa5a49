import { defineOperation } from '../registry.ts';
import { permissionsBoundary } from './boundary-member.ts';
import { aboutBoundary } from './boundary.ts';
import { bound } from './bounding.ts';
import { onRole, ownRoleCarriers } from './role-carriers.ts';
import { roleName } from './role-members.ts';

export const putRolePermissionsBoundary = defineOperation({
  service: 'iam',
  name: 'PutRolePermissionsBoundary',
  documentation:
    'Sets the permissions boundary of a role: what its policies grant beyond it is not allowed. It grants nothing.',
  readOnly: false,
  members: { RoleName: roleName, PermissionsBoundary: { ...permissionsBoundary, required: true } },
  errors: ['InvalidInput', 'NoSuchEntity', 'UnmodifiableEntity'],
  example:
    'aws iam put-role-permissions-boundary --role-name DeployRole --permissions-boundary arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
  authorise: (input, world) =>
    onRole('iam:PutRolePermissionsBoundary', world, input.RoleName, aboutBoundary(input.PermissionsBoundary)),
  apply: (input, scope) => bound(ownRoleCarriers, input.RoleName, input.PermissionsBoundary, scope),
});
