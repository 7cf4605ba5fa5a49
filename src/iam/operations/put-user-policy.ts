import { defineOperation } from '../registry.ts';
import { onUser } from './authorise.ts';
import { aboutBoundary } from './boundary.ts';
import { userCarriers } from './carriers.ts';
import { put } from './inline.ts';
import { userName, policyDocument, policyName } from './members.ts';

export const putUserPolicy = defineOperation({
  service: 'iam',
  name: 'PutUserPolicy',
  documentation: 'Embeds an inline policy in a user. One of the same name is replaced without a word.',
  readOnly: false,
  members: { UserName: userName, PolicyName: policyName, PolicyDocument: policyDocument },
  errors: ['LimitExceeded', 'MalformedPolicyDocument', 'NoSuchEntity'],
  example:
    'aws iam put-user-policy --user-name dev-alice --policy-name ReadLogs --policy-document \'{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::app-logs/*"}}\'',
  authorise: (input, world) =>
    onUser(
      'iam:PutUserPolicy',
      world,
      input.UserName,
      aboutBoundary(world.account.users.get(input.UserName)?.boundary),
    ),
  apply: (input, scope) => put(userCarriers, input.UserName, input, scope),
});
