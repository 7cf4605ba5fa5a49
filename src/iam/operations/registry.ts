import type { OperationFamily } from '../registry.ts';
import { addUserToGroup } from './add-user-to-group.ts';
import { attachGroupPolicy } from './attach-group-policy.ts';
import { attachUserPolicy } from './attach-user-policy.ts';
import { createGroup } from './create-group.ts';
import { createUser } from './create-user.ts';
import { deleteGroup } from './delete-group.ts';
import { deleteGroupPolicy } from './delete-group-policy.ts';
import { deleteUser } from './delete-user.ts';
import { deleteUserPolicy } from './delete-user-policy.ts';
import { detachGroupPolicy } from './detach-group-policy.ts';
import { detachUserPolicy } from './detach-user-policy.ts';
import { getGroup } from './get-group.ts';
import { getGroupPolicy } from './get-group-policy.ts';
import { getUser } from './get-user.ts';
import { getUserPolicy } from './get-user-policy.ts';
import { listAttachedGroupPolicies } from './list-attached-group-policies.ts';
import { listAttachedUserPolicies } from './list-attached-user-policies.ts';
import { listGroupPolicies } from './list-group-policies.ts';
import { listGroups } from './list-groups.ts';
import { listGroupsForUser } from './list-groups-for-user.ts';
import { listUserPolicies } from './list-user-policies.ts';
import { listUsers } from './list-users.ts';
import { putGroupPolicy } from './put-group-policy.ts';
import { putUserPolicy } from './put-user-policy.ts';
import { removeUserFromGroup } from './remove-user-from-group.ts';

/** What nearly every session needs: users, groups, membership, inline policies and attachments, in the order in which help lists them. */
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
  putGroupPolicy,
  getGroupPolicy,
  listGroupPolicies,
  deleteGroupPolicy,
  putUserPolicy,
  getUserPolicy,
  listUserPolicies,
  deleteUserPolicy,
  attachGroupPolicy,
  detachGroupPolicy,
  listAttachedGroupPolicies,
  attachUserPolicy,
  detachUserPolicy,
  listAttachedUserPolicies,
] as const;

/** The other operations of IAM, by what they are about. A family loads when one of its names is called, completed or looked up. */
export const iamFamilies: readonly OperationFamily[] = [
  {
    id: 'iam/managed-policies',
    service: 'iam',
    names: [
      'CreatePolicy',
      'GetPolicy',
      'ListPolicies',
      'DeletePolicy',
      'CreatePolicyVersion',
      'GetPolicyVersion',
      'ListPolicyVersions',
      'SetDefaultPolicyVersion',
      'DeletePolicyVersion',
      'ListEntitiesForPolicy',
    ],
    load: async () => (await import('./families/managed-policies.ts')).managedPolicyOperations,
  },
  {
    id: 'iam/credentials',
    service: 'iam',
    names: [
      'CreateAccessKey',
      'ListAccessKeys',
      'UpdateAccessKey',
      'DeleteAccessKey',
      'CreateLoginProfile',
      'GetLoginProfile',
      'UpdateLoginProfile',
      'DeleteLoginProfile',
    ],
    load: async () => (await import('./families/credentials.ts')).credentialOperations,
  },
  {
    id: 'iam/names-and-tags',
    service: 'iam',
    names: ['UpdateUser', 'UpdateGroup', 'TagUser', 'UntagUser', 'ListUserTags'],
    load: async () => (await import('./families/names-and-tags.ts')).nameAndTagOperations,
  },
];
