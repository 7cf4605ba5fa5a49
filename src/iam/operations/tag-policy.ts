import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { aboutTags, onPolicy } from './authorise.ts';
import { findOwnPolicy } from './own-policies.ts';
import { withPolicy } from './managed.ts';
import { policyArn } from './members.ts';
import { policyTags } from './policy-tag-members.ts';
import { policyTagging } from './policy-tagging.ts';
import { sameTags, tagged } from './tagging.ts';

export const tagPolicy = defineOperation({
  service: 'iam',
  name: 'TagPolicy',
  documentation: 'Sets tags of a customer managed policy, over those of the same key.',
  readOnly: false,
  members: { PolicyArn: policyArn, Tags: { ...policyTags, required: true } },
  errors: ['InvalidInput', 'LimitExceeded', 'NoSuchEntity'],
  example: 'aws iam tag-policy --policy-arn arn:aws:iam::123456789012:policy/ReadLogs --tags Key=team,Value=data',
  authorise: (input) => onPolicy('iam:TagPolicy', input.PolicyArn, aboutTags(input.Tags)),
  apply(input, scope) {
    const policy = findOwnPolicy(scope, 'iam:TagPolicy', input.PolicyArn);
    if (!policy.ok) return policy;
    const tags = tagged(policy.value.tags, input.Tags, policyTagging);
    if (!tags.ok) return tags;
    const same = sameTags(policy.value.tags, tags.value);
    const world = same ? scope.world : withPolicy(scope.world, { ...policy.value, tags: tags.value });
    return ok({ world, output: null });
  },
});
