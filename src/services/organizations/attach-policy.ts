import { apiError, defineOperation, ok } from '../../iam/index.ts';
import { aboutType, accessDenied, onPolicy, onTargets, badCredentials } from './authorise.ts';
import { policyId, targetId } from './members.ts';
import { joined, withTargets } from './organization.ts';
import { findPolicy, findTarget, typeNotEnabled } from './refusals.ts';

/** AWS: doubled on 15 May 2026. orgs_reference_limits.html */
const ATTACHED = 10;

export const attachPolicy = defineOperation({
  service: 'organizations',
  name: 'AttachPolicy',
  documentation: 'Attaches a policy to the root, a unit or an account: it limits every account there and below.',
  readOnly: false,
  members: { PolicyId: policyId, TargetId: targetId },
  errors: [
    'AWSOrganizationsNotInUseException',
    'ConstraintViolationException',
    'DuplicatePolicyAttachmentException',
    'PolicyNotFoundException',
    'PolicyTypeNotEnabledException',
    'TargetNotFoundException',
  ],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations attach-policy --policy-id p-examplepolicy1 --target-id r-ex4m',
  authorise: ({ PolicyId, TargetId }, world) => [
    ...onPolicy('AttachPolicy', world, PolicyId),
    ...onTargets('AttachPolicy', world, [TargetId], aboutType),
  ],
  apply({ PolicyId, TargetId }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const policy = findPolicy(organization.value, PolicyId);
    if (!policy.ok) return policy;
    const target = findTarget(organization.value, TargetId);
    if (!target.ok) return target;
    if (!organization.value.controls) return typeNotEnabled();
    const { attached } = target.value;
    if (attached.includes(PolicyId)) {
      const why = 'The selected policy is already attached to the specified target.';
      return apiError('DuplicatePolicyAttachmentException', why);
    }
    if (attached.length >= ATTACHED) {
      const why = 'You have attached the maximum number of policies to the specified target.';
      return apiError('ConstraintViolationException', why);
    }
    const changed = { ...target.value, attached: [...attached, PolicyId] };
    return ok({ world: withTargets(world, organization.value, [changed]), output: null });
  },
});
