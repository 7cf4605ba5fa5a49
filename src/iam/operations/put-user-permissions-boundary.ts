import { defineOperation } from '../registry.ts';
import { onUser } from './authorise.ts';
import { permissionsBoundary } from './boundary-member.ts';
import { aboutBoundary } from './boundary.ts';
import { bound } from './bounding.ts';
import { userCarriers } from './carriers.ts';
import { policyUserName } from './members.ts';

export const putUserPermissionsBoundary = defineOperation({
  service: 'iam',
  name: 'PutUserPermissionsBoundary',
  documentation:
    'Sets the permissions boundary of a user: what its policies grant beyond it is not allowed. It grants nothing.',
  readOnly: false,
  members: { UserName: policyUserName, PermissionsBoundary: { ...permissionsBoundary, required: true } },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example:
    'aws iam put-user-permissions-boundary --user-name dev-alice --permissions-boundary arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
  authorise: (input, world) =>
    onUser('iam:PutUserPermissionsBoundary', world, input.UserName, aboutBoundary(input.PermissionsBoundary)),
  apply: (input, scope) => bound(userCarriers, input.UserName, input.PermissionsBoundary, scope),
});
