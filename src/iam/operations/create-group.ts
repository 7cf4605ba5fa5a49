import { withEntry, type Group } from '../account/account.ts';
import { groupArn } from '../account/arn.ts';
import { idPrefix } from '../account/ids.ts';
import { exceeds, nameTaken } from '../account/lookup.ts';
import { groupShape } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { newGroupName, path } from './members.ts';

export const createGroup = defineOperation({
  service: 'iam',
  name: 'CreateGroup',
  documentation: 'Creates a new user group. A new group has no members and grants nothing.',
  readOnly: false,
  members: { Path: path, GroupName: newGroupName },
  errors: ['EntityAlreadyExists', 'LimitExceeded'],
  example: 'aws iam create-group --group-name Developers',
  authorise: (input, { account }) => {
    const group = { path: input.Path ?? '/', name: input.GroupName };
    return [{ action: 'iam:CreateGroup', resource: groupArn(account.id, group) }];
  },
  apply(input, { world, at, newId }) {
    const { account } = world;
    if (nameTaken(account.groups, input.GroupName)) {
      return apiError('EntityAlreadyExists', `Group with name ${input.GroupName} already exists.`);
    }
    const quota = exceeds('GroupsPerAccount', account.groups.size + 1, account);
    if (!quota.ok) return quota;
    const group: Group = {
      name: input.GroupName,
      path: input.Path ?? '/',
      id: newId(idPrefix.group, 'GroupId'),
      createDate: at,
      members: [],
      attached: [],
      inline: new Map(),
    };
    const next = { ...account, groups: withEntry(account.groups, group.name, group) };
    return ok({ world: { ...world, account: next }, output: { Group: groupShape(next, group) } });
  },
});
