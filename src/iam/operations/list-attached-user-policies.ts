import { pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { listAttached } from './attached.ts';
import { onUser } from './authorise.ts';
import { userCarriers } from './carriers.ts';
import { policyUserName } from './members.ts';
import { pathPrefix } from './listing-members.ts';

export const listAttachedUserPolicies = defineOperation({
  service: 'iam',
  name: 'ListAttachedUserPolicies',
  documentation: 'Lists the managed policies attached to a user; inline policies have a list of their own.',
  readOnly: true,
  members: { UserName: policyUserName, PathPrefix: pathPrefix, ...pagingMembers },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example: 'aws iam list-attached-user-policies --user-name dev-alice',
  collects: ['AttachedPolicies'],
  authorise: (input, world) => onUser('iam:ListAttachedUserPolicies', world, input.UserName),
  apply: (input, scope) => listAttached(userCarriers, input.UserName, input, scope),
});
