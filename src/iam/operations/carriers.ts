import { withEntry, type Account, type Group, type User } from '../account/account.ts';
import { findGroup, findUser } from '../account/lookup.ts';
import type { Result } from '../result.ts';
import type { World } from '../world.ts';

/** What differs between the policies of a user and those of a group. */
export interface Carriers<C extends User | Group> {
  readonly entity: 'user' | 'group';
  /** The member that names the carrier, in and out. */
  readonly member: 'UserName' | 'GroupName';
  /** `inline` in characters that are no whitespace, over all inline policies together. Source: reference_iam-quotas.html. */
  readonly quotas: { readonly attached: 'PoliciesPerUser' | 'PoliciesPerGroup'; readonly inline: number };
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
