import { defineOperation } from '../registry.ts';
import { aboutBoundary } from './boundary.ts';
import { put } from './inline.ts';
import { policyDocument, policyName } from './members.ts';
import { onRole, ownRoleCarriers } from './role-carriers.ts';
import { roleName } from './role-members.ts';

export const putRolePolicy = defineOperation({
  service: 'iam',
  name: 'PutRolePolicy',
  documentation: 'Embeds an inline policy in a role. One of the same name is replaced without a word.',
  readOnly: false,
  members: { RoleName: roleName, PolicyName: policyName, PolicyDocument: policyDocument },
  errors: ['LimitExceeded', 'MalformedPolicyDocument', 'NoSuchEntity', 'UnmodifiableEntity'],
  example:
    'aws iam put-role-policy --role-name DeployRole --policy-name ReadLogs --policy-document \'{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::app-logs/*"}}\'',
  authorise: (input, world) =>
    onRole(
      'iam:PutRolePolicy',
      world,
      input.RoleName,
      aboutBoundary(world.account.roles.get(input.RoleName)?.boundary),
    ),
  apply: (input, scope) => put(ownRoleCarriers, input.RoleName, input, scope),
});
