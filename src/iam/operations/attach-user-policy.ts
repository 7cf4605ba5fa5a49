import { defineOperation } from '../registry.ts';
import { attach } from './attachment.ts';
import { aboutPolicy, onUser } from './authorise.ts';
import { aboutBoundary } from './boundary.ts';
import { userCarriers } from './carriers.ts';
import { policyArn, policyUserName } from './members.ts';

export const attachUserPolicy = defineOperation({
  service: 'iam',
  name: 'AttachUserPolicy',
  documentation: 'Attaches a managed policy to a user. Attaching it once more changes nothing.',
  readOnly: false,
  members: { UserName: policyUserName, PolicyArn: policyArn },
  errors: ['InvalidInput', 'LimitExceeded', 'NoSuchEntity'],
  example:
    'aws iam attach-user-policy --user-name dev-alice --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
  authorise: (input, world) =>
    onUser('iam:AttachUserPolicy', world, input.UserName, {
      ...aboutPolicy(input.PolicyArn),
      ...aboutBoundary(world.account.users.get(input.UserName)?.boundary),
    }),
  apply: (input, scope) => attach(userCarriers, input.UserName, input.PolicyArn, scope),
});
