import { policyVersionShape } from '../account/policy-shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onPolicy } from './authorise.ts';
import { documentJson } from './document.ts';
import { findPolicy } from './managed.ts';
import { findVersion } from './own-policies.ts';
import { policyArn } from './members.ts';
import { versionId } from './policy-members.ts';

export const getPolicyVersion = defineOperation({
  service: 'iam',
  name: 'GetPolicyVersion',
  documentation:
    'Shows the document of one version of a managed policy. `get-policy` tells which version is the default.',
  readOnly: true,
  members: { PolicyArn: policyArn, VersionId: versionId },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example: 'aws iam get-policy-version --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess --version-id v3',
  authorise: (input) => onPolicy('iam:GetPolicyVersion', input.PolicyArn),
  apply(input, { world, reference }) {
    const policy = findPolicy(world.account, input.PolicyArn, reference);
    if ('needs' in policy || !policy.ok) return policy;
    const version = findVersion(policy.value, input.VersionId);
    if (!version.ok) return version;
    const document = documentJson(version.value.document);
    const shape = { Document: document, ...policyVersionShape(policy.value, version.value) };
    return ok({ world, output: { PolicyVersion: shape } });
  },
});
