import { defineOperation } from '../registry.ts';
import { attach, groupCarriers } from './attachment.ts';
import { onGroup } from './authorise.ts';
import { groupName, policyArn } from './members.ts';

export const attachGroupPolicy = defineOperation({
  service: 'iam',
  name: 'AttachGroupPolicy',
  documentation: 'Attaches a managed policy to a group. Attaching it once more changes nothing.',
  readOnly: false,
  members: { GroupName: groupName, PolicyArn: policyArn },
  errors: ['InvalidInput', 'LimitExceeded', 'NoSuchEntity'],
  example:
    'aws iam attach-group-policy --group-name Developers --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
  authorise: (input, world) => onGroup('iam:AttachGroupPolicy', world, input.GroupName),
  apply: (input, scope) => attach(groupCarriers, input.GroupName, input.PolicyArn, scope),
});
