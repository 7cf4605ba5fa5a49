import { defineOperation } from '../registry.ts';
import { onUser } from './authorise.ts';
import { aboutBoundary } from './boundary.ts';
import { unbound } from './bounding.ts';
import { userCarriers } from './carriers.ts';
import { policyUserName } from './members.ts';

export const deleteUserPermissionsBoundary = defineOperation({
  service: 'iam',
  name: 'DeleteUserPermissionsBoundary',
  documentation: 'Takes the permissions boundary of a user away, so that its policies grant all that they say.',
  readOnly: false,
  members: { UserName: policyUserName },
  errors: ['NoSuchEntity'],
  example: 'aws iam delete-user-permissions-boundary --user-name dev-alice',
  authorise: (input, world) =>
    onUser(
      'iam:DeleteUserPermissionsBoundary',
      world,
      input.UserName,
      aboutBoundary(world.account.users.get(input.UserName)?.boundary),
    ),
  apply: (input, scope) => unbound(userCarriers, input.UserName, scope),
});
