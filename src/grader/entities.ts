import { explain, userPrincipal, type Decision, type World } from '../iam/index.ts';
import type { CheckPhrase } from './report.ts';
import type { EntitySpec, RequestSpec } from './spec.ts';

/** The decision on a request of a user; null when there is no such user. */
export function decisionOn(world: World, { who, action, resource }: RequestSpec): Decision | null {
  const user = world.account.users.get(who);
  if (user === undefined) return null;
  const principal = userPrincipal(world.account, user);
  return explain({ principal: principal.arn, action, resource }, principal.policies);
}

const collection = (world: World, entity: EntitySpec['entity']): ReadonlyMap<string, unknown> =>
  entity === 'user' ? world.account.users : world.account.groups;

export const exists = (world: World, { entity, name }: EntitySpec): boolean => collection(world, entity).has(name);

/** Why an entity is not there: with the name that was probably meant, if one is close. */
export function missing(world: World, spec: EntitySpec): readonly CheckPhrase[] {
  const reason: CheckPhrase = { id: 'noSuchEntity', values: { ...spec } };
  const near = [...collection(world, spec.entity).keys()].find((name) => isNear(name, spec.name));
  return near === undefined ? [reason] : [reason, { id: 'nearName', values: { ...spec, near } }];
}

/** Whether two names differ in capitals or in one typing slip only. */
function isNear(a: string, b: string): boolean {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return Math.max(left.length, right.length) - start - end <= 2;
}
