import { withoutEntry } from '../account/account.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { onPolicy } from './authorise.ts';
import { findOwnPolicy, findVersion } from './own-policies.ts';
import { withPolicy } from './managed.ts';
import { policyArn } from './members.ts';
import { versionId } from './policy-members.ts';

export const deletePolicyVersion = defineOperation({
  service: 'iam',
  name: 'DeletePolicyVersion',
  documentation: 'Deletes a version of a customer managed policy; never the default one. Its number is not used again.',
  readOnly: false,
  members: { PolicyArn: policyArn, VersionId: versionId },
  errors: ['DeleteConflict', 'InvalidInput', 'NoSuchEntity'],
  example: 'aws iam delete-policy-version --policy-arn arn:aws:iam::123456789012:policy/ReadLogs --version-id v1',
  authorise: (input) => onPolicy('iam:DeletePolicyVersion', input.PolicyArn),
  apply(input, scope) {
    const policy = findOwnPolicy(scope, 'iam:DeletePolicyVersion', input.PolicyArn);
    if (!policy.ok) return policy;
    const version = findVersion(policy.value, input.VersionId);
    if (!version.ok) return version;
    const { versions, defaultVersionId } = policy.value;
    if (version.value.id === defaultVersionId) {
      return apiError('DeleteConflict', 'Cannot delete the default version of a policy.');
    }
    const changed = { ...policy.value, versions: withoutEntry(versions, version.value.id) };
    return ok({ world: withPolicy(scope.world, changed), output: null });
  },
});
