import { addUserToGroup } from './add-user-to-group.ts';
import { attachGroupPolicy } from './attach-group-policy.ts';
import { attachUserPolicy } from './attach-user-policy.ts';
import { createGroup } from './create-group.ts';
import { createUser } from './create-user.ts';
import { putGroupPolicy } from './put-group-policy.ts';
import { putUserPolicy } from './put-user-policy.ts';

/** What accounts are made with, and so every lesson: users, groups, membership, inline policies and attachments. */
export const iamOperations = [
  createUser,
  createGroup,
  addUserToGroup,
  putGroupPolicy,
  putUserPolicy,
  attachGroupPolicy,
  attachUserPolicy,
] as const;
