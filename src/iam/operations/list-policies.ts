import { attachmentCounts } from '../account/lookup.ts';
import { byName, page, pagingMembers } from '../account/paging.ts';
import { policyShape } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { listedPolicy } from './managed.ts';
import { policyPathPrefix, policyUsageFilter } from './members.ts';

export const listPolicies = defineOperation({
  service: 'iam',
  name: 'ListPolicies',
  documentation:
    'Lists the managed policies: the account’s own, those of AWS, or both. Without a scope that is some 1,500.',
  readOnly: true,
  members: {
    Scope: {
      type: 'string',
      enum: ['All', 'AWS', 'Local'],
      documentation: 'Local lists the customer managed policies, AWS those of AWS; All, both, is the default.',
    },
    OnlyAttached: { type: 'boolean', documentation: 'Whether to list only policies that are attached to something.' },
    PathPrefix: policyPathPrefix,
    PolicyUsageFilter: policyUsageFilter,
    ...pagingMembers,
  },
  errors: [],
  example: 'aws iam list-policies --scope Local',
  collects: ['Policies'],
  authorise: (input, { account }) => {
    const path = input.PathPrefix ?? '/';
    // AWS: a denial names the path that was asked for.
    const resource = `arn:aws:iam::${account.id}:policy/`;
    return [{ action: 'iam:ListPolicies', resource, printedAs: `policy path ${path}` }];
  },
  apply(input, { world, reference }) {
    const { account } = world;
    const local = [...account.policies.values()].filter(({ awsManaged }) => !awsManaged);
    const names = input.Scope === 'Local' ? [] : reference.managedPolicyNames();
    if (names === undefined) return { needs: [{ kind: 'managed-policy-names' }] };
    const aws = names.map((listing) => ({ ...listedPolicy(account, listing), awsManaged: true }));
    const counts = attachmentCounts(account);
    const policies = byName([...(input.Scope === 'AWS' ? [] : local), ...aws]).filter(
      ({ arn, path }) =>
        path.startsWith(input.PathPrefix ?? '/') &&
        (input.OnlyAttached !== true || counts.has(arn)) &&
        input.PolicyUsageFilter !== 'PermissionsBoundary',
    );
    // A name is unique among the account's own policies and among AWS's, and short enough for a marker.
    const listed = page(policies, ({ awsManaged, name }) => `${awsManaged ? 'aws' : 'own'} ${name}`, input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    const shapes = items.map((policy) => policyShape(policy, counts.get(policy.arn) ?? 0));
    return ok({ world, output: { Policies: shapes, ...rest } });
  },
});
