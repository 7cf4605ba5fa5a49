import type { Account, EntityKind } from '../account/account.ts';
import { parsePolicyArn } from '../account/arn.ts';
import { byName, page, pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onPolicy } from './authorise.ts';
import { malformedArn, unknownPolicy } from './managed.ts';
import { path, policyArn } from './members.ts';
import { policyUsageFilter } from './policy-members.ts';

export const listEntitiesForPolicy = defineOperation({
  service: 'iam',
  name: 'ListEntitiesForPolicy',
  documentation:
    'Lists the users, groups and roles to which a managed policy is attached or of which it is the boundary. Members of a group are not among them.',
  readOnly: true,
  members: {
    PolicyArn: policyArn,
    EntityFilter: {
      type: 'string',
      enum: ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'],
      documentation: 'Only entities of this kind.',
    },
    PathPrefix: { ...path, documentation: 'Only entities whose path begins with this; / by default, which is all.' },
    PolicyUsageFilter: policyUsageFilter,
    ...pagingMembers,
  },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example: 'aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
  collects: ['PolicyGroups', 'PolicyUsers', 'PolicyRoles'],
  authorise: (input) => onPolicy('iam:ListEntitiesForPolicy', input.PolicyArn),
  apply(input, { world, reference }) {
    const { account } = world;
    const { PolicyArn, EntityFilter, PathPrefix = '/', PolicyUsageFilter } = input;
    const parts = parsePolicyArn(PolicyArn);
    if (parts === null) return malformedArn();
    if (!account.policies.has(PolicyArn)) {
      if (parts.owner !== 'aws') return unknownPolicy(PolicyArn);
      const names = reference.managedPolicyNames();
      if (names === undefined) return { needs: [{ kind: 'managed-policy-names' }] };
      if (!names.some(({ arn }) => arn === PolicyArn)) return unknownPolicy(PolicyArn);
    }
    const carriers = carriersOf(account, PolicyArn, PolicyUsageFilter).filter(
      ({ kind, path: own }) =>
        own.startsWith(PathPrefix) && (EntityFilter === undefined || EntityFilter === filterOf[kind]),
    );
    const listed = page(carriers, ({ kind, name }) => `${kind} ${name}`, input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    const of = (kind: EntityKind): readonly Carrier[] => items.filter((item) => item.kind === kind);
    const output = {
      PolicyGroups: of('group').map(({ name, id }) => ({ GroupName: name, GroupId: id })),
      PolicyUsers: of('user').map(({ name, id }) => ({ UserName: name, UserId: id })),
      PolicyRoles: of('role').map(({ name, id }) => ({ RoleName: name, RoleId: id })),
      ...rest,
    };
    return ok({ world, output });
  },
});

const filterOf = { user: 'User', group: 'Group', role: 'Role' } as const satisfies Record<EntityKind, string>;

interface Carrier {
  readonly kind: EntityKind;
  readonly name: string;
  readonly path: string;
  readonly id: string;
}

type Usage = 'PermissionsPolicy' | 'PermissionsBoundary';

/** Who uses the policy in that way; in either way when none is given. AWS: a group has no boundary. */
function carriersOf({ users, groups, roles }: Account, arn: string, usage: Usage | undefined): readonly Carrier[] {
  const kinds = [
    ['group', [...groups.values()].map((group) => ({ ...group, boundary: null }))],
    ['user', [...users.values()]],
    ['role', [...roles.values()]],
  ] as const;
  return kinds.flatMap(([kind, carriers]) =>
    byName(
      carriers.filter(
        ({ attached, boundary }) =>
          (usage !== 'PermissionsBoundary' && attached.includes(arn)) ||
          (usage !== 'PermissionsPolicy' && boundary === arn),
      ),
    ).map(({ name, path: own, id }): Carrier => ({ kind, name, path: own, id })),
  );
}
