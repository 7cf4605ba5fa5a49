import type { OperationFamily } from '../registry.ts';
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

/** The other operations of IAM, by what they are about. A family loads when one of its names is called, completed or looked up. */
export const iamFamilies: readonly OperationFamily[] = [
  {
    id: 'iam/reading',
    service: 'iam',
    names: [
      'GetUser',
      'ListUsers',
      'GetGroup',
      'ListGroups',
      'ListGroupsForUser',
      'GetGroupPolicy',
      'ListGroupPolicies',
      'GetUserPolicy',
      'ListUserPolicies',
      'ListAttachedGroupPolicies',
      'ListAttachedUserPolicies',
    ],
    load: async () => (await import('./families/reading.ts')).readingOperations,
  },
  {
    id: 'iam/removing',
    service: 'iam',
    names: [
      'DeleteUser',
      'DeleteGroup',
      'RemoveUserFromGroup',
      'DeleteGroupPolicy',
      'DeleteUserPolicy',
      'DetachGroupPolicy',
      'DetachUserPolicy',
    ],
    load: async () => (await import('./families/removing.ts')).removingOperations,
  },
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
