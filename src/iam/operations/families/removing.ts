import { deleteGroup } from '../delete-group.ts';
import { deleteGroupPolicy } from '../delete-group-policy.ts';
import { deleteUser } from '../delete-user.ts';
import { deleteUserPolicy } from '../delete-user-policy.ts';
import { detachGroupPolicy } from '../detach-group-policy.ts';
import { detachUserPolicy } from '../detach-user-policy.ts';
import { removeUserFromGroup } from '../remove-user-from-group.ts';

/** Taking away users, groups and what they carry. */
export const removingOperations = [
  deleteUser,
  deleteGroup,
  removeUserFromGroup,
  deleteGroupPolicy,
  deleteUserPolicy,
  detachGroupPolicy,
  detachUserPolicy,
] as const;
