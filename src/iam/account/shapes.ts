import type { Json } from '../operation.ts';
import type { Account, Group, Instant, User } from './account.ts';
import { groupArn, userArn } from './arn.ts';

/** A time as the CLI prints it: `2026-11-22T10:00:00+00:00`. */
export const printedTime = (instant: Instant): string => instant.replace(/(?:\.\d+)?Z$/, '+00:00');

/** The `User` shape, members in the order of the service model. */
export const userShape = (account: Account, user: User): { readonly [member: string]: Json } => ({
  Path: user.path,
  UserName: user.name,
  UserId: user.id,
  Arn: userArn(account.id, user),
  CreateDate: printedTime(user.createDate),
});

/** The `Group` shape. AWS: a group has no tags. */
export const groupShape = (account: Account, group: Group): { readonly [member: string]: Json } => ({
  Path: group.path,
  GroupName: group.name,
  GroupId: group.id,
  Arn: groupArn(account.id, group),
  CreateDate: printedTime(group.createDate),
});

/** The `AttachedPolicy` shape. */
export const attachedPolicyShape = (account: Account, arn: string): { readonly [member: string]: Json } => ({
  PolicyName: account.policies.get(arn)?.name ?? arn,
  PolicyArn: arn,
});
