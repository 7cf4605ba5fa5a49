import { findUser } from '../account/lookup.ts';
import { pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { onUser } from './authorise.ts';
import { userName } from './members.ts';
import { listTags } from './tag-list.ts';

export const listUserTags = defineOperation({
  service: 'iam',
  name: 'ListUserTags',
  documentation: 'Lists the tags of a user, by key.',
  readOnly: true,
  members: { UserName: userName, ...pagingMembers },
  errors: ['NoSuchEntity'],
  example: 'aws iam list-user-tags --user-name dev-alice',
  collects: ['Tags'],
  authorise: (input, world) => onUser('iam:ListUserTags', world, input.UserName),
  apply(input, { world }) {
    const user = findUser(world.account, input.UserName);
    return user.ok ? listTags(world, user.value.tags, input) : user;
  },
});
