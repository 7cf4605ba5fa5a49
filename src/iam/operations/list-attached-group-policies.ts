import { pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { listAttached } from './attached.ts';
import { onGroup } from './authorise.ts';
import { groupCarriers } from './carriers.ts';
import { groupName } from './members.ts';
import { pathPrefix } from './listing-members.ts';

export const listAttachedGroupPolicies = defineOperation({
  service: 'iam',
  name: 'ListAttachedGroupPolicies',
  documentation: 'Lists the managed policies attached to a group; inline policies have a list of their own.',
  readOnly: true,
  members: { GroupName: groupName, PathPrefix: pathPrefix, ...pagingMembers },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example: 'aws iam list-attached-group-policies --group-name Developers',
  collects: ['AttachedPolicies'],
  authorise: (input, world) => onGroup('iam:ListAttachedGroupPolicies', world, input.GroupName),
  apply: (input, scope) => listAttached(groupCarriers, input.GroupName, input, scope),
});
