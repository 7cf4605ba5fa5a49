import { defineOperation } from '../registry.ts';
import { onGroup } from './authorise.ts';
import { groupCarriers } from './carriers.ts';
import { remove } from './inline-policies.ts';
import { groupName, policyName } from './members.ts';

export const deleteGroupPolicy = defineOperation({
  service: 'iam',
  name: 'DeleteGroupPolicy',
  documentation: 'Deletes an inline policy of a group. Managed policies are detached instead.',
  readOnly: false,
  members: { GroupName: groupName, PolicyName: policyName },
  errors: ['NoSuchEntity'],
  example: 'aws iam delete-group-policy --group-name Developers --policy-name ReadLogs',
  authorise: (input, world) => onGroup('iam:DeleteGroupPolicy', world, input.GroupName),
  apply: (input, scope) => remove(groupCarriers, input.GroupName, input.PolicyName, scope),
});
