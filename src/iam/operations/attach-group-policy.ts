import { defineOperation } from '../registry.ts';
import { attach } from './attachment.ts';
import { aboutPolicy, onGroup } from './authorise.ts';
import { groupCarriers } from './carriers.ts';
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
  authorise: (input, world) => onGroup('iam:AttachGroupPolicy', world, input.GroupName, aboutPolicy(input.PolicyArn)),
  apply: (input, scope) => attach(groupCarriers, input.GroupName, input.PolicyArn, scope),
});
