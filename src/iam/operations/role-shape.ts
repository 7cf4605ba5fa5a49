import type { Account, Role } from '../account/account.ts';
import { roleArn } from '../account/arn.ts';
import { boundaryShape, printedTime, tagShapes } from '../account/shapes.ts';
import type { Json } from '../operation.ts';
import { documentJson } from './document.ts';

type Shape = { readonly [member: string]: Json };

/** What every answer tells of a role. */
const start = (account: Account, role: Role): Shape => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: role.id,
  Arn: roleArn(account.id, role),
  CreateDate: printedTime(role.createDate),
  AssumeRolePolicyDocument: documentJson(role.trust),
});

const description = (role: Role): Shape => (role.description === null ? {} : { Description: role.description });

const end = (role: Role): Shape => ({
  ...boundaryShape(role.boundary),
  ...(role.tags.size === 0 ? {} : { Tags: tagShapes(role.tags) }),
});

/** The `Role` shape of CreateRole. AWS: it tells neither description nor session duration. Recorded in February 2026. */
export const newRoleShape = (account: Account, role: Role): Shape => ({ ...start(account, role), ...end(role) });

/** The `Role` shape of UpdateRoleDescription. AWS: it does not tell the session duration. Recorded in February 2026. */
export const describedRoleShape = (account: Account, role: Role): Shape => ({
  ...start(account, role),
  ...description(role),
});

/** The `Role` shape of lists. AWS: neither tags nor boundary nor last use. ListRoles, API reference */
export const listedRoleShape = (account: Account, role: Role): Shape => ({
  ...start(account, role),
  ...description(role),
  MaxSessionDuration: role.maxSessionDuration,
});

/** The `Role` shape of GetRole, with everything. */
export const roleShape = (account: Account, role: Role, lastUsed: Shape): Shape => ({
  ...listedRoleShape(account, role),
  ...end(role),
  RoleLastUsed: lastUsed,
});
