import { withEntry, type Account, type Role } from '../account/account.ts';
import { roleArn } from '../account/arn.ts';
import { printedEntity } from '../account/lookup.ts';
import type { Authorisation } from '../operation.ts';
import { apiError, ok, type Result } from '../result.ts';
import type { World } from '../world.ts';
import { resourceTags } from './authorise.ts';
import type { Carriers } from './carriers.ts';

/** The role of that name, or AWS's NoSuchEntity. */
export function findRole(account: Account, name: string): Result<Role> {
  const role = account.roles.get(name);
  return role === undefined ? apiError('NoSuchEntity', `The role with name ${name} cannot be found.`) : ok(role);
}

/** AWS: roles that belong to services and to Identity Center. */
const PROTECTED = /^\/aws-(?:service-role|reserved)\//;

/** A role that a caller is about to change. AWS: some are AWS's alone to change, whatever one is allowed. */
export function findOwnRole(account: Account, name: string): Result<Role> {
  const role = findRole(account, name);
  if (!role.ok || !PROTECTED.test(role.value.path)) return role;
  const message = `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`;
  return apiError('UnmodifiableEntity', message);
}

export const roleCarriers: Carriers<Role> = {
  entity: 'role',
  member: 'RoleName',
  quotas: { attached: 'PoliciesPerRole', inline: 10240 },
  find: findRole,
  replace: (account, role) => ({ ...account, roles: withEntry(account.roles, role.name, role) }),
};

/** The same, for what changes them. */
export const ownRoleCarriers: Carriers<Role> = { ...roleCarriers, find: findOwnRole };

/** The world with one role exchanged or added. */
export const withRole = (world: World, role: Role): World => ({
  ...world,
  account: roleCarriers.replace(world.account, role),
});

/**
 * Authorisation on an existing role. AWS: the ARN carries the role's path, the denial names it `role NAME`, and conditions can ask for its
 * tags. A role that does not exist is authorised as one without a path.
 */
export function onRole(
  action: string,
  { account }: World,
  name: string,
  context: Authorisation['context'] = {},
): readonly Authorisation[] {
  const role = account.roles.get(name);
  const resource = roleArn(account.id, role ?? { path: '/', name });
  const tags = resourceTags(role?.tags ?? new Map());
  return [{ action, resource, printedAs: printedEntity('role', name), context: { ...tags, ...context } }];
}
