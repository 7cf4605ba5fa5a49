import type { Account } from '../account/account.ts';
import { quotas } from '../account/lookup.ts';

/** The quotas that AWS must have raised for an account that holds so much, by name. */
export function raisedFor({ users, groups, roles, policies }: Account): ReadonlyMap<string, number> {
  const most = (counts: Iterable<number>): number => [...counts].reduce((a, b) => Math.max(a, b), 0);
  const attached = (carriers: ReadonlyMap<string, { readonly attached: readonly string[] }>): number =>
    most([...carriers.values()].map((carrier) => carrier.attached.length));
  const held: Readonly<Partial<Record<keyof typeof quotas, number>>> = {
    UsersPerAccount: users.size,
    GroupsPerAccount: groups.size,
    RolesPerAccount: roles.size,
    PoliciesPerAccount: [...policies.values()].filter(({ awsManaged }) => !awsManaged).length,
    GroupsPerUser: most([...users.values()].map((user) => user.groups.length)),
    PoliciesPerUser: attached(users),
    PoliciesPerGroup: attached(groups),
    PoliciesPerRole: attached(roles),
  };
  const raised = new Map<string, number>();
  for (const [name, count] of Object.entries(held)) {
    const usual = new Map<string, number>(Object.entries(quotas)).get(name);
    if (usual !== undefined && count > usual) raised.set(name, count);
  }
  return raised;
}
