import type { World } from '../../src/iam/index.ts';
import { attach, embed, type Carrier } from './carrier.ts';
import type { Concern } from './concern.ts';
import { ADMINISTRATOR_ACCESS, DENY_ALL, type Edit, type Scene } from './scene.ts';
import type { Variant } from './variant.ts';

/** More users than this bring nothing new: of one group, and of all that a task is about. */
const MOST = { members: 4, users: 6 } as const;

const IAM_ON_EVERYTHING = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 'iam:*', Resource: '*' },
});

/** A mutant by the calls that make it. */
export interface Planned extends Pick<Variant, 'change' | 'where' | 'mutation'> {
  readonly edits: readonly Edit[];
}

/** Calls that somebody might add to a solution. */
export const plannedMutants = (solved: World, concern: Concern): readonly Planned[] => [
  ...tooMuch(concern),
  ...tooLittle(concern),
  ...memberships(solved, concern),
];

/** The world after a solution, made wrong by calls. What AWS refuses is left out. */
export const accountMutants = (scene: Scene, solved: World, all: readonly Planned[]): readonly Variant[] =>
  all.flatMap(({ edits, ...planned }) => {
    const world = scene.edit(solved, edits);
    return world === null ? [] : [{ ...planned, expectation: 'mutant', names: [], world }];
  });

const carriersOf = ({ users, groups, bystander }: Concern): readonly Carrier[] => [
  ...groups.map((name): Carrier => ({ entity: 'group', name })),
  ...users.slice(0, MOST.users).map((name): Carrier => ({ entity: 'user', name })),
  ...(bystander === null ? [] : [{ entity: 'user', name: bystander } as const]),
];

const tooMuch = (concern: Concern): readonly Planned[] =>
  carriersOf(concern).flatMap((carrier) => {
    const where = `${carrier.entity} ${carrier.name}`;
    return [
      { change: 'admin-added', mutation: 'admin-added', where, edits: [attach(carrier, ADMINISTRATOR_ACCESS)] },
      { change: 'iam-added', mutation: 'iam-added', where, edits: [embed(carrier, 'All', IAM_ON_EVERYTHING)] },
    ] as const;
  });

const tooLittle = (concern: Concern): readonly Planned[] =>
  carriersOf(concern).map((carrier) => ({
    change: 'all-denied',
    mutation: 'broader-deny',
    where: `${carrier.entity} ${carrier.name}`,
    edits: [attach(carrier, DENY_ALL)],
  }));

function memberships({ account }: World, { changedGroups }: Concern): readonly Planned[] {
  return changedGroups.flatMap((group) => {
    const members = account.groups.get(group)?.members ?? [];
    const others = [...account.users.keys()].filter((name) => !members.includes(name));
    const planned =
      (mutation: 'member-added' | 'member-removed', operation: string) =>
      (user: string): Planned => ({
        change: mutation,
        mutation,
        where: `${user} ${mutation === 'member-added' ? 'to' : 'from'} ${group}`,
        edits: [{ operation, input: { UserName: user, GroupName: group } }],
      });
    return [
      ...others.slice(0, MOST.members).map(planned('member-added', 'AddUserToGroup')),
      ...members.slice(0, MOST.members).map(planned('member-removed', 'RemoveUserFromGroup')),
    ];
  });
}
