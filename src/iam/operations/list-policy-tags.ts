import { parsePolicyArn } from '../account/arn.ts';
import { pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { onPolicy } from './authorise.ts';
import { malformedArn, unknownPolicy } from './managed.ts';
import { policyArn } from './members.ts';
import { listTags } from './tag-list.ts';

export const listPolicyTags = defineOperation({
  service: 'iam',
  name: 'ListPolicyTags',
  documentation: 'Lists the tags of a customer managed policy, by key.',
  readOnly: true,
  members: { PolicyArn: policyArn, ...pagingMembers },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example: 'aws iam list-policy-tags --policy-arn arn:aws:iam::123456789012:policy/ReadLogs',
  collects: ['Tags'],
  authorise: (input) => onPolicy('iam:ListPolicyTags', input.PolicyArn),
  apply(input, { world }) {
    if (parsePolicyArn(input.PolicyArn) === null) return malformedArn();
    const policy = world.account.policies.get(input.PolicyArn);
    return policy === undefined ? unknownPolicy(input.PolicyArn) : listTags(world, policy.tags, input);
  },
});
