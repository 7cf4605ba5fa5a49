import { defineOperation } from '../registry.ts';
import { onUser } from './authorise.ts';
import { userCarriers } from './carriers.ts';
import { get } from './inline-policies.ts';
import { userName, policyName } from './members.ts';

export const getUserPolicy = defineOperation({
  service: 'iam',
  name: 'GetUserPolicy',
  documentation: 'Shows the document of an inline policy of a user.',
  readOnly: true,
  members: { UserName: userName, PolicyName: policyName },
  errors: ['NoSuchEntity'],
  example: 'aws iam get-user-policy --user-name dev-alice --policy-name ReadLogs',
  authorise: (input, world) => onUser('iam:GetUserPolicy', world, input.UserName),
  apply: (input, scope) => get(userCarriers, input.UserName, input.PolicyName, scope),
});
