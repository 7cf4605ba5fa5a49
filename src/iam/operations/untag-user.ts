import { findUser } from '../account/lookup.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { withUser } from './carriers.ts';
import { userName } from './members.ts';
import { tagKeys } from './tag-members.ts';
import { sameTags, untagged } from './tagging.ts';

export const untagUser = defineOperation({
  service: 'iam',
  name: 'UntagUser',
  documentation: 'Removes tags from a user. Keys that are not there are no error.',
  readOnly: false,
  members: { UserName: userName, TagKeys: tagKeys },
  errors: ['NoSuchEntity'],
  example: 'aws iam untag-user --user-name dev-alice --tag-keys team',
  authorise: (input, world) => onUser('iam:UntagUser', world, input.UserName, { 'aws:TagKeys': input.TagKeys }),
  apply(input, { world }) {
    const user = findUser(world.account, input.UserName);
    if (!user.ok) return user;
    const tags = untagged(user.value.tags, input.TagKeys);
    if (sameTags(user.value.tags, tags)) return ok({ world, output: null });
    return ok({ world: withUser(world, { ...user.value, tags }), output: null });
  },
});
