import { byName, page, pagingMembers } from '../account/paging.ts';
import { policyShape } from '../account/policy-shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { listedPolicy } from './own-policies.ts';
import { policyPathPrefix } from './listing-members.ts';
import { policyUsageFilter } from './policy-members.ts';
import { policyUses } from './policy-use.ts';

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
    const usageOf = policyUses(account);
    const { PolicyUsageFilter } = input;
    const uses = (arn: string): number => {
      const { attached, boundary } = usageOf(arn);
      if (PolicyUsageFilter === 'PermissionsBoundary') return boundary;
      return PolicyUsageFilter === 'PermissionsPolicy' ? attached : attached + boundary;
    };
    const policies = byName([...(input.Scope === 'AWS' ? [] : local), ...aws]).filter(
      ({ arn, path }) =>
        path.startsWith(input.PathPrefix ?? '/') &&
        (input.OnlyAttached !== true || uses(arn) > 0) &&
        (PolicyUsageFilter !== 'PermissionsBoundary' || uses(arn) > 0),
    );
    // A name is unique among the account's own policies and among AWS's, and short enough for a marker.
    const listed = page(policies, ({ awsManaged, name }) => `${awsManaged ? 'aws' : 'own'} ${name}`, input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    const shapes = items.map((policy) => policyShape(policy, usageOf(policy.arn)));
    return ok({ world, output: { Policies: shapes, ...rest } });
  },
});
