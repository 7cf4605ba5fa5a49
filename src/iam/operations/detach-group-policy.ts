import { defineOperation } from '../registry.ts';
import { detach } from './attached.ts';
import { aboutPolicy, onGroup } from './authorise.ts';
import { groupCarriers } from './carriers.ts';
import { groupName, policyArn } from './members.ts';

export const detachGroupPolicy = defineOperation({
  service: 'iam',
  name: 'DetachGroupPolicy',
  documentation: 'Detaches a managed policy from a group. The policy itself stays.',
  readOnly: false,
  members: { GroupName: groupName, PolicyArn: policyArn },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example:
    'aws iam detach-group-policy --group-name Developers --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
  authorise: (input, world) => onGroup('iam:DetachGroupPolicy', world, input.GroupName, aboutPolicy(input.PolicyArn)),
  apply: (input, scope) => detach(groupCarriers, input.GroupName, input.PolicyArn, scope),
});
