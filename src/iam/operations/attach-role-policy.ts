import { defineOperation } from '../registry.ts';
import { attach } from './attachment.ts';
import { aboutPolicy } from './authorise.ts';
import { aboutBoundary } from './boundary.ts';
import { policyArn } from './members.ts';
import { onRole, ownRoleCarriers } from './role-carriers.ts';
import { roleName } from './role-members.ts';

export const attachRolePolicy = defineOperation({
  service: 'iam',
  name: 'AttachRolePolicy',
  documentation: 'Attaches a managed policy to a role. Attaching it once more changes nothing.',
  readOnly: false,
  members: { RoleName: roleName, PolicyArn: policyArn },
  errors: ['InvalidInput', 'LimitExceeded', 'NoSuchEntity', 'UnmodifiableEntity'],
  example:
    'aws iam attach-role-policy --role-name DeployRole --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
  authorise: (input, world) =>
    onRole('iam:AttachRolePolicy', world, input.RoleName, {
      ...aboutPolicy(input.PolicyArn),
      ...aboutBoundary(world.account.roles.get(input.RoleName)?.boundary),
    }),
  apply: (input, scope) => attach(ownRoleCarriers, input.RoleName, input.PolicyArn, scope),
});
