import type { Json } from '../operation.ts';
import type {
  AccessKey,
  Account,
  Group,
  Instant,
  LoginProfile,
  ManagedPolicy,
  PolicyVersion,
  User,
} from './account.ts';
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

/** The `User` shape with the tags, if there are any. AWS: lists leave them out. */
export const userShapeWithTags = (account: Account, user: User): { readonly [member: string]: Json } => ({
  ...userShape(account, user),
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

/** The `AttachedPolicy` shape. */
export const attachedPolicyShape = (account: Account, arn: string): { readonly [member: string]: Json } => ({
  PolicyName: account.policies.get(arn)?.name ?? arn,
  PolicyArn: arn,
});

/** What the `Policy` shape tells of a policy, whether the account has it or AWS lists it. */
export type ListedPolicy = Pick<
  ManagedPolicy,
  'name' | 'id' | 'arn' | 'path' | 'defaultVersionId' | 'createDate' | 'updateDate'
>;

/** The `Policy` shape as lists show it. AWS: only GetPolicy tells description and tags. */
export const policyShape = (policy: ListedPolicy, attachments: number): { readonly [member: string]: Json } => ({
  PolicyName: policy.name,
  PolicyId: policy.id,
  Arn: policy.arn,
  Path: policy.path,
  DefaultVersionId: policy.defaultVersionId,
  AttachmentCount: attachments,
  PermissionsBoundaryUsageCount: 0,
  IsAttachable: true,
  CreateDate: printedTime(policy.createDate),
  UpdateDate: printedTime(policy.updateDate),
});

/** The `PolicyVersion` shape as lists show it, without the document. */
export const policyVersionShape = (
  policy: ManagedPolicy,
  version: PolicyVersion,
): { readonly [member: string]: Json } => ({
  VersionId: version.id,
  IsDefaultVersion: version.id === policy.defaultVersionId,
  CreateDate: printedTime(version.createDate),
});

/** The `AccessKeyMetadata` shape, which is an `AccessKey` without its secret. */
export const accessKeyShape = (user: string, key: AccessKey): { readonly [member: string]: Json } => ({
  UserName: user,
  AccessKeyId: key.id,
  Status: key.status,
  CreateDate: printedTime(key.createDate),
});

/** The `LoginProfile` shape. */
export const loginProfileShape = (user: string, profile: LoginProfile): { readonly [member: string]: Json } => ({
  UserName: user,
  CreateDate: printedTime(profile.createDate),
  PasswordResetRequired: profile.passwordResetRequired,
});

/** The `Tag` shapes of a user. AWS: sorted by key. ListUserTags, API reference */
export const tagShapes = (tags: User['tags']): readonly { readonly Key: string; readonly Value: string }[] =>
  [...tags].map(([Key, Value]) => ({ Key, Value })).sort((a, b) => (a.Key < b.Key ? -1 : 1));
