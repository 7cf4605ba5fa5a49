import { deleteRolePermissionsBoundary } from '../delete-role-permissions-boundary.ts';
import { deleteUserPermissionsBoundary } from '../delete-user-permissions-boundary.ts';
import { putRolePermissionsBoundary } from '../put-role-permissions-boundary.ts';
import { putUserPermissionsBoundary } from '../put-user-permissions-boundary.ts';

/** Permissions boundaries. */
export const boundaryOperations = [
  putUserPermissionsBoundary,
  deleteUserPermissionsBoundary,
  putRolePermissionsBoundary,
  deleteRolePermissionsBoundary,
] as const;
