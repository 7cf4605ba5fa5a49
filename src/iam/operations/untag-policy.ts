import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onPolicy } from './authorise.ts';
import { findOwnPolicy } from './own-policies.ts';
import { withPolicy } from './managed.ts';
import { policyArn } from './members.ts';
import { policyTagKeys } from './policy-tag-members.ts';
import { policyTagging } from './policy-tagging.ts';
import { sameTags, untagged } from './tagging.ts';

export const untagPolicy = defineOperation({
  service: 'iam',
  name: 'UntagPolicy',
  documentation: 'Removes tags from a customer managed policy. Keys that are not there are no error.',
  readOnly: false,
  members: { PolicyArn: policyArn, TagKeys: policyTagKeys },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example: 'aws iam untag-policy --policy-arn arn:aws:iam::123456789012:policy/ReadLogs --tag-keys team',
  authorise: (input) => onPolicy('iam:UntagPolicy', input.PolicyArn, { 'aws:TagKeys': input.TagKeys }),
  apply(input, scope) {
    const policy = findOwnPolicy(scope, 'iam:UntagPolicy', input.PolicyArn);
    if (!policy.ok) return policy;
    const tags = untagged(policy.value.tags, input.TagKeys, policyTagging);
    const same = sameTags(policy.value.tags, tags);
    return ok({ world: same ? scope.world : withPolicy(scope.world, { ...policy.value, tags }), output: null });
  },
});
