import { withoutEntry } from '../account/account.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { onPolicy } from './authorise.ts';
import { findOwnPolicy } from './own-policies.ts';
import { policyArn } from './members.ts';
import { policyUses } from './policy-use.ts';

export const deletePolicy = defineOperation({
  service: 'iam',
  name: 'DeletePolicy',
  documentation: 'Deletes a customer managed policy. It must be attached to nothing and have only its default version.',
  readOnly: false,
  members: { PolicyArn: policyArn },
  errors: ['DeleteConflict', 'InvalidInput', 'NoSuchEntity'],
  example: 'aws iam delete-policy --policy-arn arn:aws:iam::123456789012:policy/ReadLogs',
  authorise: (input) => onPolicy('iam:DeletePolicy', input.PolicyArn),
  apply(input, scope) {
    const policy = findOwnPolicy(scope, 'iam:DeletePolicy', input.PolicyArn);
    if (!policy.ok) return policy;
    const { world } = scope;
    const { arn, versions } = policy.value;
    const { attached, boundary } = policyUses(world.account)(arn);
    // AWS: a policy that is a permissions boundary is refused in the same words. gruntwork-io/cloud-nuke#972
    if (attached + boundary > 0) {
      return apiError('DeleteConflict', 'Cannot delete a policy attached to entities.');
    }
    if (versions.size > 1) {
      return apiError(
        'DeleteConflict',
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
      );
    }
    const account = { ...world.account, policies: withoutEntry(world.account.policies, arn) };
    return ok({ world: { ...world, account }, output: null });
  },
});
