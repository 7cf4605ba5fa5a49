import {
  detailedPolicies,
  groupDetailShape,
  managedPolicyDetailShape,
  policyUses,
  roleDetailShape,
  userDetailShape,
} from '../account/detail-shapes.ts';
import { administrator } from '../account/create.ts';
import type { Account } from '../account/account.ts';
import { byName } from '../account/paging.ts';
import type { Json } from '../operation.ts';
import type { World } from '../world.ts';

/** What `aws iam get-account-authorization-details` prints: four lists. */
export interface AuthorizationDetails {
  readonly UserDetailList: readonly Json[];
  readonly GroupDetailList: readonly Json[];
  readonly RoleDetailList: readonly Json[];
  readonly Policies: readonly Json[];
}

/**
 * The account in the shape of `aws iam get-account-authorization-details`, all pages together, so that it can be brought in again. The role of the sandbox
 * is left out, because it is nobody's. As in AWS it tells of no keys, passwords or MFA devices.
 *
 * @example
 * JSON.stringify(authorizationDetails(world), null, 4)
 */
export function authorizationDetails({ account: whole }: World): AuthorizationDetails {
  const account = withoutSandboxRole(whole);
  const uses = policyUses(account);
  return {
    UserDetailList: byName(account.users.values()).map((user) => userDetailShape(account, user)),
    GroupDetailList: byName(account.groups.values()).map((group) => groupDetailShape(account, group)),
    RoleDetailList: byName(account.roles.values()).map((role) => roleDetailShape(account, role)),
    Policies: detailedPolicies(account, uses).map((policy) =>
      managedPolicyDetailShape(policy, uses.get(policy.arn) ?? { attached: 0, boundary: 0 }),
    ),
  };
}

/** The account as its owner knows it. */
export function withoutSandboxRole(account: Account): Account {
  const roles = new Map(account.roles);
  roles.delete(administrator.roleName);
  return { ...account, roles };
}
