import type { AccountMap, MapEdge } from '../view.ts';

/** The part of an account around one entity, and how much of it is left out. */
export interface Narrowed {
  readonly map: AccountMap;
  /** How many neighbours there are besides. */
  readonly more: number;
}

/** As many as can be told apart on one drawing. */
const MOST = 18;

/**
 * The entity of that key with what it hangs together with: of a user or a role its groups, and the policies of all of them; of a group its members
 * and policies; of a policy whoever carries it. At most so many neighbours, in the order of the account.
 */
export function neighbourhood(map: AccountMap, key: string): Narrowed {
  const shown = new Set([key]);
  let more = 0;
  const take = (other: string): void => {
    if (shown.has(other)) return;
    if (shown.size <= MOST) shown.add(other);
    else more++;
  };
  const near = (from: string): readonly string[] =>
    map.edges.flatMap((edge) => (edge.from === from ? [edge.to] : edge.to === from ? [edge.from] : []));
  for (const other of near(key)) take(other);
  if (key.startsWith('user:')) {
    for (const group of map.users.find((user) => user.key === key)?.groups ?? []) {
      for (const { from, to } of map.edges) if (from === `group:${group}`) take(to);
    }
  }
  // What a shown carrier has inside is part of it.
  for (const { key: inline, inside } of map.policies) if (inside !== null && shown.has(inside)) shown.add(inline);
  const isShown = ({ key: own }: { readonly key: string }): boolean => shown.has(own);
  const bothShown = ({ from, to }: MapEdge): boolean => shown.has(from) && shown.has(to);
  return {
    map: {
      ...map,
      users: map.users.filter(isShown),
      roles: map.roles.filter(isShown),
      groups: map.groups.filter(isShown),
      policies: map.policies.filter(isShown),
      edges: map.edges.filter(bothShown),
    },
    more,
  };
}
