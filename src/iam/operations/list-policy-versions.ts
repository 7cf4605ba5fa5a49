import { page, pagingMembers } from '../account/paging.ts';
import { policyVersionShape } from '../account/policy-shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onPolicy } from './authorise.ts';
import { findPolicy } from './managed.ts';
import { policyArn } from './members.ts';

export const listPolicyVersions = defineOperation({
  service: 'iam',
  name: 'ListPolicyVersions',
  documentation: 'Lists the versions of a managed policy, the newest first, and tells which is the default.',
  readOnly: true,
  members: { PolicyArn: policyArn, ...pagingMembers },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example: 'aws iam list-policy-versions --policy-arn arn:aws:iam::123456789012:policy/ReadLogs',
  collects: ['Versions'],
  authorise: (input) => onPolicy('iam:ListPolicyVersions', input.PolicyArn),
  apply(input, { world, reference }) {
    const policy = findPolicy(world.account, input.PolicyArn, reference);
    if ('needs' in policy || !policy.ok) return policy;
    const newestFirst = [...policy.value.versions.values()].toReversed();
    const listed = page(newestFirst, ({ id }) => id, input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    const shapes = items.map((version) => policyVersionShape(policy.value, version));
    return ok({ world, output: { Versions: shapes, ...rest } });
  },
});
