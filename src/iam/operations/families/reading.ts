import { getGroup } from '../get-group.ts';
import { getGroupPolicy } from '../get-group-policy.ts';
import { getUser } from '../get-user.ts';
import { getUserPolicy } from '../get-user-policy.ts';
import { listAttachedGroupPolicies } from '../list-attached-group-policies.ts';
import { listAttachedUserPolicies } from '../list-attached-user-policies.ts';
import { listGroupPolicies } from '../list-group-policies.ts';
import { listGroups } from '../list-groups.ts';
import { listGroupsForUser } from '../list-groups-for-user.ts';
import { listUserPolicies } from '../list-user-policies.ts';
import { listUsers } from '../list-users.ts';

/** What there is, of users, groups and what they carry. */
export const readingOperations = [
  getUser,
  listUsers,
  getGroup,
  listGroups,
  listGroupsForUser,
  getGroupPolicy,
  listGroupPolicies,
  getUserPolicy,
  listUserPolicies,
  listAttachedGroupPolicies,
  listAttachedUserPolicies,
] as const;
