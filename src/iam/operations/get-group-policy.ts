import { defineOperation } from '../registry.ts';
import { onGroup } from './authorise.ts';
import { groupCarriers } from './carriers.ts';
import { get } from './inline-policies.ts';
import { groupName, policyName } from './members.ts';

export const getGroupPolicy = defineOperation({
  service: 'iam',
  name: 'GetGroupPolicy',
  documentation: 'Shows the document of an inline policy of a group.',
  readOnly: true,
  members: { GroupName: groupName, PolicyName: policyName },
  errors: ['NoSuchEntity'],
  example: 'aws iam get-group-policy --group-name Developers --policy-name ReadLogs',
  authorise: (input, world) => onGroup('iam:GetGroupPolicy', world, input.GroupName),
  apply: (input, scope) => get(groupCarriers, input.GroupName, input.PolicyName, scope),
});
