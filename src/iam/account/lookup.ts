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
  PoliciesPerRole: 10,
  RolesPerAccount: 1000,
  PoliciesPerAccount: 1500,
  /** In characters that are no whitespace. */
  PolicySize: 6144,
  /** Of a trust policy, counted alike. */
  ACLSizePerRole: 2048,
  AccessKeysPerUser: 2,
  TagsPerUser: 50,
  TagsPerRole: 50,
  TagsPerPolicy: 50,
} as const;

export type QuotaName = keyof typeof quotas;

/** AWS's LimitExceeded when the count is above the quota, as it is or as AWS has raised it for the account. */
export function exceeds(quota: QuotaName, count: number, { raisedQuotas }: Account): Result<null> {
  const limit = raisedQuotas.get(quota) ?? quotas[quota];
  return count <= limit ? ok(null) : overQuota(quota, limit);
}

export const overQuota = (quota: QuotaName, limit: number = quotas[quota]): ReturnType<typeof apiError> =>
  apiError('LimitExceeded', `Cannot exceed quota for ${quota}: ${limit}`);

/** To how many users, groups and roles each managed policy is attached, by ARN. As a boundary it is attached to nothing. */
export function attachmentCounts({ users, groups, roles }: Account): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { attached } of [...users.values(), ...groups.values(), ...roles.values()]) {
    for (const arn of attached) counts.set(arn, (counts.get(arn) ?? 0) + 1);
  }
  return counts;
}

/** How AWS names an entity in a denial: `group Developers`, `user alice`. */
export const printedEntity = (kind: EntityKind, name: string): string => `${kind} ${name}`;
