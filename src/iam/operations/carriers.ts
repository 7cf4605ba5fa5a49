import { withEntry, type Account, type EntityKind, type Group, type Role, type User } from '../account/account.ts';
import { findGroup, findUser, type QuotaName } from '../account/lookup.ts';
import type { Result } from '../result.ts';
import type { World } from '../world.ts';

/** Who carries identity policies. */
export type Carrier = User | Group | Role;

/** What differs between the policies of a user, a group and a role. */
export interface Carriers<C extends Carrier> {
  readonly entity: EntityKind;
  /** The member that names the carrier, in and out. */
  readonly member: 'UserName' | 'GroupName' | 'RoleName';
  /** `inline` in characters that are no whitespace, over all inline policies together. Source: reference_iam-quotas.html. */
  readonly quotas: { readonly attached: QuotaName; readonly inline: number };
  find(account: Account, name: string): Result<C>;
  /** The account with the policies of one carrier exchanged. */
  replace(account: Account, carrier: C): Account;
}

export const userCarriers: Carriers<User> = {
  entity: 'user',
  member: 'UserName',
  quotas: { attached: 'PoliciesPerUser', inline: 2048 },
  find: findUser,
  replace: (account, user) => ({ ...account, users: withEntry(account.users, user.name, user) }),
};

export const groupCarriers: Carriers<Group> = {
  entity: 'group',
  member: 'GroupName',
  quotas: { attached: 'PoliciesPerGroup', inline: 5120 },
  find: findGroup,
  replace: (account, group) => ({ ...account, groups: withEntry(account.groups, group.name, group) }),
};

/** The world with one user exchanged, under the same name. */
export const withUser = (world: World, user: User): World => ({
  ...world,
  account: userCarriers.replace(world.account, user),
});
