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

/** The member of a user's or a role's shape that tells its permissions boundary, when it has one. AWS: the type is recorded as `Policy`. */
export const boundaryShape = (arn: string | null): { readonly [member: string]: Json } =>
  arn === null ? {} : { PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: arn } };

/** The `User` shape with boundary and tags, if there are any. AWS: lists leave them out. */
export const userShapeWithTags = (account: Account, user: User): { readonly [member: string]: Json } => ({
  ...userShape(account, user),
  ...boundaryShape(user.boundary),
  ...(user.tags.size === 0 ? {} : { Tags: tagShapes(user.tags) }),
});

/** The `Group` shape. AWS: a group has no tags. */
export const groupShape = (account: Account, group: Group): { readonly [member: string]: Json } => ({
  Path: group.path,
  GroupName: group.name,
  GroupId: group.id,
  Arn: groupArn(account.id, group),
  CreateDate: printedTime(group.createDate),
});

/** The `Tag` shapes of a user, a role or a policy. AWS: sorted by key. ListUserTags, API reference */
export const tagShapes = (tags: User['tags']): readonly { readonly Key: string; readonly Value: string }[] =>
  [...tags].map(([Key, Value]) => ({ Key, Value })).sort((a, b) => (a.Key < b.Key ? -1 : 1));
