import { pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { onGroup } from './authorise.ts';
import { groupCarriers } from './carriers.ts';
import { list } from './inline-policies.ts';
import { groupName } from './members.ts';

export const listGroupPolicies = defineOperation({
  service: 'iam',
  name: 'ListGroupPolicies',
  documentation: 'Lists the names of the inline policies of a group; managed policies have a list of their own.',
  readOnly: true,
  members: { GroupName: groupName, ...pagingMembers },
  errors: ['NoSuchEntity'],
  example: 'aws iam list-group-policies --group-name Developers',
  collects: ['PolicyNames'],
  authorise: (input, world) => onGroup('iam:ListGroupPolicies', world, input.GroupName),
  apply: (input, scope) => list(groupCarriers, input.GroupName, input, scope),
});
