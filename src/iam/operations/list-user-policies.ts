import { pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { onUser } from './authorise.ts';
import { userCarriers } from './carriers.ts';
import { list } from './inline-policies.ts';
import { userName } from './members.ts';

export const listUserPolicies = defineOperation({
  service: 'iam',
  name: 'ListUserPolicies',
  documentation: 'Lists the names of the inline policies of a user; managed policies have a list of their own.',
  readOnly: true,
  members: { UserName: userName, ...pagingMembers },
  errors: ['NoSuchEntity'],
  example: 'aws iam list-user-policies --user-name dev-alice',
  collects: ['PolicyNames'],
  authorise: (input, world) => onUser('iam:ListUserPolicies', world, input.UserName),
  apply: (input, scope) => list(userCarriers, input.UserName, input, scope),
});
