import type { Account, EntityKind } from '../account/account.ts';
import { parsePolicyArn } from '../account/arn.ts';
import { byName, page, pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onPolicy } from './authorise.ts';
import { malformedArn, unknownPolicy } from './managed.ts';
import { path, policyArn, policyUsageFilter } from './members.ts';

export const listEntitiesForPolicy = defineOperation({
  service: 'iam',
  name: 'ListEntitiesForPolicy',
  documentation:
    'Lists the users, groups and roles to which a managed policy is attached. Members of a group are not among them.',
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
    const { PolicyArn, EntityFilter, PathPrefix = '/' } = input;
    const parts = parsePolicyArn(PolicyArn);
    if (parts === null) return malformedArn();
    if (!account.policies.has(PolicyArn)) {
      if (parts.owner !== 'aws') return unknownPolicy(PolicyArn);
      const names = reference.managedPolicyNames();
      if (names === undefined) return { needs: [{ kind: 'managed-policy-names' }] };
      if (!names.some(({ arn }) => arn === PolicyArn)) return unknownPolicy(PolicyArn);
    }
    const carriers = carriersOf(account, PolicyArn).filter(
      ({ kind, path: own }) =>
        own.startsWith(PathPrefix) &&
        (EntityFilter === undefined || EntityFilter === filterOf[kind]) &&
        input.PolicyUsageFilter !== 'PermissionsBoundary',
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

function carriersOf({ users, groups, roles }: Account, arn: string): readonly Carrier[] {
  const kinds = [
    ['group', groups],
    ['user', users],
    ['role', roles],
  ] as const;
  return kinds.flatMap(([kind, carriers]) =>
    byName([...carriers.values()].filter(({ attached }) => attached.includes(arn))).map(
      ({ name, path: own, id }): Carrier => ({ kind, name, path: own, id }),
    ),
  );
}
