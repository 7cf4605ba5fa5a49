import type { Account, EntityKind } from './account.ts';

/** Something that is so in an account. A change is facts that came and facts that went. */
export type AccountFact =
  | { readonly kind: 'user'; readonly name: string }
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'role'; readonly name: string }
  | { readonly kind: 'membership'; readonly user: string; readonly group: string }
  | { readonly kind: 'attachment'; readonly entity: EntityKind; readonly name: string; readonly policy: string }
  | { readonly kind: 'inline'; readonly entity: EntityKind; readonly name: string; readonly policy: string };

/** What a call changed. Empty lists when it changed nothing. */
export interface AccountDiff {
  readonly added: readonly AccountFact[];
  readonly removed: readonly AccountFact[];
}

export const noChange: AccountDiff = { added: [], removed: [] };

/** One string for one fact, readable and unambiguous: names cannot hold the separator. */
export function factKey(fact: AccountFact): string {
  switch (fact.kind) {
    case 'membership':
      return `membership ${fact.user} ${fact.group}`;
    case 'attachment':
    case 'inline':
      return `${fact.kind} ${fact.entity} ${fact.name} ${fact.policy}`;
    default:
      return `${fact.kind} ${fact.name}`;
  }
}

/** The facts that came and went between two accounts. Looks only into entities that are not shared between the two. */
export function diffAccounts(before: Account, after: Account): AccountDiff {
  if (before === after) return noChange;
  const old = factsOutside(before, after);
  const now = factsOutside(after, before);
  return {
    added: [...now].filter(([key]) => !old.has(key)).map(([, fact]) => fact),
    removed: [...old].filter(([key]) => !now.has(key)).map(([, fact]) => fact),
  };
}

/** Every fact of an account, by key. */
export function factsOf(account: Account): ReadonlyMap<string, AccountFact> {
  return factsOutside(account, null);
}

function factsOutside(account: Account, shared: Account | null): Map<string, AccountFact> {
  const facts = new Map<string, AccountFact>();
  const add = (fact: AccountFact): void => void facts.set(factKey(fact), fact);
  const collections = [
    ['user', account.users, shared?.users],
    ['group', account.groups, shared?.groups],
    ['role', account.roles, shared?.roles],
  ] as const;
  for (const [entity, carriers, others] of collections) {
    if (carriers === others) continue;
    for (const [name, carrier] of carriers) {
      if (others?.get(name) === carrier) continue;
      add({ kind: entity, name });
      for (const policy of carrier.attached) add({ kind: 'attachment', entity, name, policy });
      for (const policy of carrier.inline.keys()) add({ kind: 'inline', entity, name, policy });
    }
  }
  if (account.users !== shared?.users) {
    for (const [user, { groups }] of account.users) {
      if (shared?.users.get(user) === account.users.get(user)) continue;
      for (const group of groups) add({ kind: 'membership', user, group });
    }
  }
  return facts;
}
