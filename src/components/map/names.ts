import type { AccountMap } from '../../session/index.ts';

/** Names of the policies that an entity carries, embedded or attached. */
export function policiesOf(map: AccountMap, key: string): readonly string[] {
  const attached = new Set(map.edges.filter((edge) => edge.from === key).map((edge) => edge.to));
  return map.policies
    .filter((policy) => policy.inside === key || attached.has(policy.key))
    .map((policy) => policy.name);
}

export function nameOf(map: AccountMap, key: string): string {
  return [...map.users, ...map.roles, ...map.groups, ...map.policies].find((entity) => entity.key === key)?.name ?? key;
}
