import { defineOperation } from '../registry.ts';
import { onGroup } from './authorise.ts';
import { groupCarriers } from './carriers.ts';
import { put } from './inline.ts';
import { groupName, policyDocument, policyName } from './members.ts';

export const putGroupPolicy = defineOperation({
  service: 'iam',
  name: 'PutGroupPolicy',
  documentation: 'Embeds an inline policy in a group. One of the same name is replaced without a word.',
  readOnly: false,
  members: { GroupName: groupName, PolicyName: policyName, PolicyDocument: policyDocument },
  errors: ['LimitExceeded', 'MalformedPolicyDocument', 'NoSuchEntity'],
  example:
    'aws iam put-group-policy --group-name Developers --policy-name ReadLogs --policy-document \'{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::app-logs/*"}}\'',
  authorise: (input, world) => onGroup('iam:PutGroupPolicy', world, input.GroupName),
  apply: (input, scope) => put(groupCarriers, input.GroupName, input, scope),
});
