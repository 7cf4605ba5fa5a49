import type { Json } from '../operation.ts';
import type { AccessKey, LoginProfile } from './account.ts';
import { printedTime } from './shapes.ts';

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
