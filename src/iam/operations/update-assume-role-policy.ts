import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { aboutBoundary } from './boundary.ts';
import { findOwnRole, onRole, withRole } from './role-carriers.ts';
import { roleName, trustDocument } from './role-members.ts';
import { readTrust } from './trust.ts';

export const updateAssumeRolePolicy = defineOperation({
  service: 'iam',
  name: 'UpdateAssumeRolePolicy',
  documentation: 'Replaces the trust policy of a role, who may assume it. Sessions that are open stay open.',
  readOnly: false,
  members: { RoleName: roleName, PolicyDocument: trustDocument },
  errors: ['LimitExceeded', 'MalformedPolicyDocument', 'NoSuchEntity', 'UnmodifiableEntity'],
  example:
    'aws iam update-assume-role-policy --role-name DeployRole --policy-document \'{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:user/dev-alice"}, "Action": "sts:AssumeRole"}}\'',
  authorise: (input, world) =>
    onRole(
      'iam:UpdateAssumeRolePolicy',
      world,
      input.RoleName,
      aboutBoundary(world.account.roles.get(input.RoleName)?.boundary),
    ),
  apply(input, { world }) {
    const role = findOwnRole(world.account, input.RoleName);
    if (!role.ok) return role;
    const trust = readTrust(input.PolicyDocument, world);
    if (!trust.ok) return trust;
    if (role.value.trust.text === trust.value.text) return ok({ world, output: null });
    return ok({ world: withRole(world, { ...role.value, trust: trust.value }), output: null });
  },
});
