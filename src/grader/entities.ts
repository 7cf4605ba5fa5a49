import { type Account, type World } from '../iam/index.ts';
import { ROLE, roleOf } from './decision-on.ts';
import type { ReasonPhrase } from './report.ts';
import type { EntitySpec, RequestSpec } from './spec.ts';

/** Why a request has nobody who could make it. */
export function nobody(world: World, request: RequestSpec): ReasonPhrase {
  const role = roleOf(request);
  const known = world.account.users.has(request.who) || request.who.startsWith(ROLE);
  return role !== null && known
    ? { id: 'noSuchRole', values: { role } }
    : { id: 'noSuchUser', values: { who: request.who } };
}

const collection = (world: World, entity: EntitySpec['entity']): ReadonlyMap<string, unknown> =>
  entity === 'user' ? world.account.users : world.account.groups;

export const exists = (world: World, { entity, name }: EntitySpec): boolean => collection(world, entity).has(name);

export const sameEntity = (a: EntitySpec, b: EntitySpec): boolean => a.entity === b.entity && a.name === b.name;

/** A user or a group with what it carries. */
export interface Carrier extends EntitySpec {
  /** ARNs of managed policies. */
  readonly attached: readonly string[];
  /** Names of inline policies. */
  readonly inline: readonly string[];
}

/** Everything in the account that can carry a policy and that lessons speak of: groups, then users. */
export function carriers({ users, groups }: Account): readonly Carrier[] {
  const of = (entity: EntitySpec['entity'], all: typeof users | typeof groups): Carrier[] =>
    [...all.values()].map(({ name, attached, inline }) => ({ entity, name, attached, inline: [...inline.keys()] }));
  return [...of('group', groups), ...of('user', users)];
}

/** The name at the end of a managed policy's ARN; a name stays as it is. */
export const policyName = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

/** Why the first of a user and a group that is missing is not there; null when both are. */
export function firstMissing(world: World, user: string, group: string): readonly ReasonPhrase[] | null {
  const entities = [
    { entity: 'user', name: user },
    { entity: 'group', name: group },
  ] as const;
  const absent = entities.find((entity) => !exists(world, entity));
  return absent === undefined ? null : missing(world, absent);
}

/** Why an entity is not there: with the name that was probably meant, if one is close. */
export function missing(world: World, spec: EntitySpec): readonly ReasonPhrase[] {
  const reason: ReasonPhrase = { id: 'noSuchEntity', values: { ...spec } };
  const near = nearest(spec.name, collection(world, spec.entity).keys());
  return near === null ? [reason] : [reason, { id: 'nearName', values: { ...spec, near } }];
}

/** The first name that differs in capitals or in one typing slip only; null when none is that close. */
export function nearest(name: string, names: Iterable<string>): string | null {
  for (const other of names) if (isNear(other, name)) return other;
  return null;
}

function isNear(a: string, b: string): boolean {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return Math.max(left.length, right.length) - start - end <= 2;
}
