import {
  detailedPolicies,
  groupDetailShape,
  managedPolicyDetailShape,
  policyUses,
  roleDetailShape,
  userDetailShape,
} from '../account/detail-shapes.ts';
import { digestOf } from '../account/ids.ts';
import { roleLastUsed } from '../account/last-used.ts';
import { byName, page, pagingMembers } from '../account/paging.ts';
import type { Json } from '../operation.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';

const LISTS = ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies'] as const;

const KINDS = ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'] as const;

/** One entity of the answer: its list, what it is called there, and its shape, which is made when the page shows it. */
interface Entry {
  readonly list: (typeof LISTS)[number];
  readonly name: string;
  shape(): Json;
}

export const getAccountAuthorizationDetails = defineOperation({
  service: 'iam',
  name: 'GetAccountAuthorizationDetails',
  documentation:
    'Tells of all users, groups, roles and policies of the account at once, with their policies and how they hang together.',
  readOnly: true,
  members: {
    Filter: {
      type: 'list',
      of: {
        type: 'string',
        enum: KINDS,
        documentation: 'A kind of entity.',
      },
      documentation: 'Only these kinds of entity; all of them by default.',
    },
    MaxItems: pagingMembers.MaxItems,
    Marker: pagingMembers.Marker,
  },
  errors: [],
  example: 'aws iam get-account-authorization-details --filter User Group',
  collects: LISTS,
  authorise: () => [{ action: 'iam:GetAccountAuthorizationDetails', resource: '*' }],
  apply({ Filter = [], ...input }, { world, trail }) {
    const { account } = world;
    const wants = (kind: (typeof KINDS)[number]): boolean => Filter.length === 0 || Filter.includes(kind);
    const uses = policyUses(account);
    const unused = { attached: 0, boundary: 0 };
    const entries: readonly Entry[] = [
      ...byName(wants('User') ? account.users.values() : []).map((user): Entry => {
        return { list: 'UserDetailList', name: user.name, shape: () => userDetailShape(account, user) };
      }),
      ...byName(wants('Group') ? account.groups.values() : []).map((group): Entry => {
        return { list: 'GroupDetailList', name: group.name, shape: () => groupDetailShape(account, group) };
      }),
      ...byName(wants('Role') ? account.roles.values() : []).map((role): Entry => {
        const shape = (): Json => roleDetailShape(account, role, roleLastUsed(trail, role));
        return { list: 'RoleDetailList', name: role.name, shape };
      }),
      ...detailedPolicies(account, uses)
        .filter(({ awsManaged }) => wants(awsManaged ? 'AWSManagedPolicy' : 'LocalManagedPolicy'))
        .map((policy): Entry => {
          const shape = (): Json => managedPolicyDetailShape(policy, uses.get(policy.arn) ?? unused);
          return { list: 'Policies', name: policy.arn, shape };
        }),
    ];
    // An ARN is too long for a marker.
    const listed = page(entries, ({ list, name }) => digestOf(`${list} ${name}`), input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    const lists = LISTS.map((list) => [list, items.filter((item) => item.list === list).map((item) => item.shape())]);
    return ok({ world, output: { ...Object.fromEntries(lists), ...rest } });
  },
});
