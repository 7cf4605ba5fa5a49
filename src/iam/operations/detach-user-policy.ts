import { defineOperation } from '../registry.ts';
import { detach } from './attached.ts';
import { aboutPolicy, onUser } from './authorise.ts';
import { aboutBoundary } from './boundary.ts';
import { userCarriers } from './carriers.ts';
import { policyArn, policyUserName } from './members.ts';

export const detachUserPolicy = defineOperation({
  service: 'iam',
  name: 'DetachUserPolicy',
  documentation: 'Detaches a managed policy from a user. The policy itself stays.',
  readOnly: false,
  members: { UserName: policyUserName, PolicyArn: policyArn },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example:
    'aws iam detach-user-policy --user-name dev-alice --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
  authorise: (input, world) =>
    onUser('iam:DetachUserPolicy', world, input.UserName, {
      ...aboutPolicy(input.PolicyArn),
      ...aboutBoundary(world.account.users.get(input.UserName)?.boundary),
    }),
  apply: (input, scope) => detach(userCarriers, input.UserName, input.PolicyArn, scope),
});
