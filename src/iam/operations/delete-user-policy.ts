import { defineOperation } from '../registry.ts';
import { onUser } from './authorise.ts';
import { aboutBoundary } from './boundary.ts';
import { userCarriers } from './carriers.ts';
import { remove } from './inline-policies.ts';
import { userName, policyName } from './members.ts';

export const deleteUserPolicy = defineOperation({
  service: 'iam',
  name: 'DeleteUserPolicy',
  documentation: 'Deletes an inline policy of a user. Managed policies are detached instead.',
  readOnly: false,
  members: { UserName: userName, PolicyName: policyName },
  errors: ['NoSuchEntity'],
  example: 'aws iam delete-user-policy --user-name dev-alice --policy-name ReadLogs',
  authorise: (input, world) =>
    onUser(
      'iam:DeleteUserPolicy',
      world,
      input.UserName,
      aboutBoundary(world.account.users.get(input.UserName)?.boundary),
    ),
  apply: (input, scope) => remove(userCarriers, input.UserName, input.PolicyName, scope),
});
