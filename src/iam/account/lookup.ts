import { apiError, ok, type Result } from '../result.ts';
import type { Account, EntityKind, Group, User } from './account.ts';

/** The user of that name, or AWS's NoSuchEntity. */
export function findUser(account: Account, name: string): Result<User> {
  const user = account.users.get(name);
  return user === undefined ? apiError('NoSuchEntity', `The user with name ${name} cannot be found.`) : ok(user);
}

/** The group of that name, or AWS's NoSuchEntity. */
export function findGroup(account: Account, name: string): Result<Group> {
  const group = account.groups.get(name);
  return group === undefined ? apiError('NoSuchEntity', `The group with name ${name} cannot be found.`) : ok(group);
}

/** Whether the name is taken. AWS: names are unique without regard to case, though case is kept. reference_iam-quotas.html */
export function nameTaken(entities: ReadonlyMap<string, unknown>, name: string): boolean {
  if (entities.has(name)) return true;
  const wanted = name.toLowerCase();
  for (const taken of entities.keys()) if (taken.length === name.length && taken.toLowerCase() === wanted) return true;
  return false;
}

/** Quotas that this account enforces, by AWS's own names. Source: GetAccountSummary and reference_iam-quotas.html. */
export const quotas = {
  UsersPerAccount: 5000,
  GroupsPerAccount: 300,
  GroupsPerUser: 10,
  PoliciesPerGroup: 10,
  PoliciesPerUser: 10,
  PoliciesPerAccount: 1500,
  /** In characters that are no whitespace. */
  PolicySize: 6144,
  AccessKeysPerUser: 2,
  TagsPerUser: 50,
} as const;

export function exceeds(quota: keyof typeof quotas, count: number): Result<null> {
  if (count <= quotas[quota]) return ok(null);
  return apiError('LimitExceeded', `Cannot exceed quota for ${quota}: ${quotas[quota]}`);
}

/** To how many users, groups and roles each managed policy is attached, by ARN. */
export function attachmentCounts({ users, groups, roles }: Account): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { attached } of [...users.values(), ...groups.values(), ...roles.values()]) {
    for (const arn of attached) counts.set(arn, (counts.get(arn) ?? 0) + 1);
  }
  return counts;
}

/** How AWS names an entity in a denial: `group Developers`, `user alice`. */
export const printedEntity = (kind: EntityKind, name: string): string => `${kind} ${name}`;
