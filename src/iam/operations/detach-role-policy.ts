import { defineOperation } from '../registry.ts';
import { detach } from './attached.ts';
import { aboutPolicy } from './authorise.ts';
import { aboutBoundary } from './boundary.ts';
import { policyArn } from './members.ts';
import { onRole, ownRoleCarriers } from './role-carriers.ts';
import { roleName } from './role-members.ts';

export const detachRolePolicy = defineOperation({
  service: 'iam',
  name: 'DetachRolePolicy',
  documentation: 'Detaches a managed policy from a role. The policy itself stays.',
  readOnly: false,
  members: { RoleName: roleName, PolicyArn: policyArn },
  errors: ['InvalidInput', 'NoSuchEntity', 'UnmodifiableEntity'],
  example:
    'aws iam detach-role-policy --role-name DeployRole --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
  authorise: (input, world) =>
    onRole('iam:DetachRolePolicy', world, input.RoleName, {
      ...aboutPolicy(input.PolicyArn),
      ...aboutBoundary(world.account.roles.get(input.RoleName)?.boundary),
    }),
  apply: (input, scope) => detach(ownRoleCarriers, input.RoleName, input.PolicyArn, scope),
});
