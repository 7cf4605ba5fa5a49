import { apiError, defineOperation, ok } from '../../iam/index.ts';
import { aboutType, accessDenied, onPolicy, onTargets, badCredentials } from './authorise.ts';
import { policyId, targetId } from './members.ts';
import { joined, withTargets } from './organization.ts';
import { findPolicy, findTarget } from './refusals.ts';

export const detachPolicy = defineOperation({
  service: 'organizations',
  name: 'DetachPolicy',
  documentation: 'Detaches a policy from the root, a unit or an account. The last one of a place cannot be detached.',
  readOnly: false,
  members: { PolicyId: policyId, TargetId: targetId },
  errors: [
    'AWSOrganizationsNotInUseException',
    'ConstraintViolationException',
    'PolicyNotAttachedException',
    'PolicyNotFoundException',
    'TargetNotFoundException',
  ],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations detach-policy --policy-id p-FullAWSAccess --target-id r-ex4m',
  authorise: ({ PolicyId, TargetId }, world) => [
    ...onPolicy('DetachPolicy', world, PolicyId),
    ...onTargets('DetachPolicy', world, [TargetId], aboutType),
  ],
  apply({ PolicyId, TargetId }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const policy = findPolicy(organization.value, PolicyId);
    if (!policy.ok) return policy;
    const target = findTarget(organization.value, TargetId);
    if (!target.ok) return target;
    const { attached } = target.value;
    if (!attached.includes(PolicyId)) {
      return apiError('PolicyNotAttachedException', "The policy isn't attached to the specified target.");
    }
    if (attached.length === 1) {
      // Seen in transcripts.
      const why =
        'You cannot remove the last policy attached to the specified target. You must have at least one attached at all times.';
      return apiError('ConstraintViolationException', why);
    }
    const changed = { ...target.value, attached: attached.filter((id) => id !== PolicyId) };
    return ok({ world: withTargets(world, organization.value, [changed]), output: null });
  },
});
