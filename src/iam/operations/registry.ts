import { addUserToGroup } from './add-user-to-group.ts';
import { attachGroupPolicy } from './attach-group-policy.ts';
import { attachUserPolicy } from './attach-user-policy.ts';
import { createGroup } from './create-group.ts';
import { createUser } from './create-user.ts';
import { deleteGroup } from './delete-group.ts';
import { deleteUser } from './delete-user.ts';
import { detachGroupPolicy } from './detach-group-policy.ts';
import { detachUserPolicy } from './detach-user-policy.ts';
import { getGroup } from './get-group.ts';
import { getUser } from './get-user.ts';
import { listAttachedGroupPolicies } from './list-attached-group-policies.ts';
import { listAttachedUserPolicies } from './list-attached-user-policies.ts';
import { listGroups } from './list-groups.ts';
import { listGroupsForUser } from './list-groups-for-user.ts';
import { listUsers } from './list-users.ts';
import { removeUserFromGroup } from './remove-user-from-group.ts';

/** Every operation of IAM that this account knows, in the order in which help lists them. */
export const iamOperations = [
  createUser,
  getUser,
  listUsers,
  deleteUser,
  createGroup,
  getGroup,
  listGroups,
  deleteGroup,
  addUserToGroup,
  removeUserFromGroup,
  listGroupsForUser,
  attachGroupPolicy,
  detachGroupPolicy,
  listAttachedGroupPolicies,
  attachUserPolicy,
  detachUserPolicy,
  listAttachedUserPolicies,
] as const;
