import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onPolicy } from './authorise.ts';
import { findOwnPolicy, findVersion } from './own-policies.ts';
import { withPolicy } from './managed.ts';
import { policyArn } from './members.ts';
import { versionId } from './policy-members.ts';

export const setDefaultPolicyVersion = defineOperation({
  service: 'iam',
  name: 'SetDefaultPolicyVersion',
  documentation:
    'Makes a version of a customer managed policy the one that is in effect, wherever the policy is attached.',
  readOnly: false,
  members: { PolicyArn: policyArn, VersionId: versionId },
  errors: ['InvalidInput', 'LimitExceeded', 'NoSuchEntity'],
  example: 'aws iam set-default-policy-version --policy-arn arn:aws:iam::123456789012:policy/ReadLogs --version-id v1',
  authorise: (input) => onPolicy('iam:SetDefaultPolicyVersion', input.PolicyArn),
  apply(input, scope) {
    const policy = findOwnPolicy(scope, 'iam:SetDefaultPolicyVersion', input.PolicyArn);
    if (!policy.ok) return policy;
    const version = findVersion(policy.value, input.VersionId);
    if (!version.ok) return version;
    const { world } = scope;
    if (version.value.id === policy.value.defaultVersionId) return ok({ world, output: null });
    return ok({ world: withPolicy(world, { ...policy.value, defaultVersionId: version.value.id }), output: null });
  },
});
