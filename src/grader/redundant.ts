import { withEntry, withoutEntry, type Compare, type Group, type User, type World } from '../iam/index.ts';
import type { Evidence } from './check.ts';
import { compareOf } from './comparing.ts';
import { carriers, policyName, sameEntity, type Carrier } from './entities.ts';
import type { ReasonPhrase } from './report.ts';
import type { EntitySpec } from './spec.ts';

/** One policy on one carrier. */
interface Held extends EntitySpec {
  readonly placement: 'inline' | 'managed';
  /** Name of an inline policy, ARN of a managed one. */
  readonly policy: string;
}

/**
 * Why a user or a group carries a policy for nothing: without it those whom it reaches could do the same, no less and no more. Null when every
 * policy that it carries counts. Those of a group without members reach nobody: that the group is unused is another matter.
 */
export function redundantAt(carrier: Carrier, evidence: Evidence): ReasonPhrase | null {
  const { after } = evidence;
  const users = reachedBy(after, carrier);
  if (users.length === 0) return null;
  const isSame = sameness(compareOf(evidence), users);
  const held = heldBy(carrier).find((one) => isSame(after, without(after, one)));
  if (held === undefined) return null;
  const place = { byPolicy: policyName(held.policy), byEntity: held.entity, byName: held.name };
  const placement = { byPlacement: held.placement, ...(held.placement === 'managed' ? { byArn: held.policy } : {}) };
  const cover = coverOf(held, after, users, isSame);
  const other =
    cover === null
      ? {}
      : {
          wasPolicy: policyName(cover.policy),
          wasEntity: cover.entity,
          wasName: cover.name,
          wasPlacement: cover.placement,
        };
  return { id: 'redundant', values: { ...place, ...placement, ...other, users: users.join(', ') } };
}

type Same = (before: World, after: World) => boolean;

const sameness =
  (compare: Compare, users: readonly string[]): Same =>
  (before, after) => {
    const { gained, lost } = compare(before, after, { users });
    return gained === null && lost === null;
  };

/** The one other policy on account of which it makes no difference: without that one it would. Null when several do it together. */
function coverOf(held: Held, world: World, users: readonly string[], isSame: Same): Held | null {
  const others = carriers(world.account)
    .filter((carrier) => reachedBy(world, carrier).some((user) => users.includes(user)))
    .flatMap(heldBy)
    .filter((one) => !(sameEntity(one, held) && one.placement === held.placement && one.policy === held.policy));
  const [cover, ...more] = others.filter((other) => {
    const alone = without(world, other);
    return !isSame(alone, without(alone, held));
  });
  return more.length > 0 ? null : (cover ?? null);
}

const heldBy = ({ entity, name, attached, inline }: Carrier): readonly Held[] => [
  ...inline.map((policy): Held => ({ entity, name, placement: 'inline', policy })),
  ...attached.map((policy): Held => ({ entity, name, placement: 'managed', policy })),
];

/** The users for whom the policies of a user or a group count. */
const reachedBy = ({ account }: World, { entity, name }: EntitySpec): readonly string[] =>
  entity === 'user' ? [name] : (account.groups.get(name)?.members ?? []);

/** The world without one policy on one carrier. */
function without(world: World, { entity, name, placement, policy }: Held): World {
  const { account } = world;
  const bare = <T extends User | Group>(carrier: T): T =>
    placement === 'inline'
      ? { ...carrier, inline: withoutEntry(carrier.inline, policy) }
      : { ...carrier, attached: carrier.attached.filter((arn) => arn !== policy) };
  const user = entity === 'user' ? account.users.get(name) : undefined;
  if (user !== undefined)
    return { ...world, account: { ...account, users: withEntry(account.users, name, bare(user)) } };
  const group = account.groups.get(name);
  if (group === undefined) return world;
  return { ...world, account: { ...account, groups: withEntry(account.groups, name, bare(group)) } };
}
