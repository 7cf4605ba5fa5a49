import type { Instant } from '../account/account.ts';
import { printedTime } from '../account/shapes.ts';
import type { Json } from '../operation.ts';

/** The member of a user's shape that tells the last sign-in, when there was one. AWS: only GetUser and ListUsers tell it. API_User.html */
export const passwordUsedShape = (used: Instant | null): { readonly [member: string]: Json } =>
  used === null ? {} : { PasswordLastUsed: printedTime(used) };
