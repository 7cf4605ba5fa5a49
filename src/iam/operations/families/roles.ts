import { attachRolePolicy } from '../attach-role-policy.ts';
import { createRole } from '../create-role.ts';
import { deleteRolePolicy } from '../delete-role-policy.ts';
import { deleteRole } from '../delete-role.ts';
import { detachRolePolicy } from '../detach-role-policy.ts';
import { getRolePolicy } from '../get-role-policy.ts';
import { getRole } from '../get-role.ts';
import { listAttachedRolePolicies } from '../list-attached-role-policies.ts';
import { listRolePolicies } from '../list-role-policies.ts';
import { listRoleTags } from '../list-role-tags.ts';
import { listRoles } from '../list-roles.ts';
import { putRolePolicy } from '../put-role-policy.ts';
import { tagRole } from '../tag-role.ts';
import { untagRole } from '../untag-role.ts';
import { updateAssumeRolePolicy } from '../update-assume-role-policy.ts';
import { updateRoleDescription } from '../update-role-description.ts';
import { updateRole } from '../update-role.ts';

/** Roles: who may assume them, what they carry, their tags. */
export const roleOperations = [
  createRole,
  getRole,
  listRoles,
  updateRole,
  updateRoleDescription,
  updateAssumeRolePolicy,
  deleteRole,
  tagRole,
  untagRole,
  listRoleTags,
  putRolePolicy,
  getRolePolicy,
  listRolePolicies,
  deleteRolePolicy,
  attachRolePolicy,
  detachRolePolicy,
  listAttachedRolePolicies,
] as const;
