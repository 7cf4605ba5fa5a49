import { findUser } from '../account/lookup.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { aboutTags, onUser } from './authorise.ts';
import { withUser } from './carriers.ts';
import { tags, userName } from './members.ts';
import { sameTags, tagged } from './tagging.ts';

export const tagUser = defineOperation({
  service: 'iam',
  name: 'TagUser',
  documentation: 'Sets tags of a user, over those of the same key. Groups have no tags.',
  readOnly: false,
  members: { UserName: userName, Tags: { ...tags, required: true } },
  errors: ['InvalidInput', 'LimitExceeded', 'NoSuchEntity'],
  example: 'aws iam tag-user --user-name dev-alice --tags Key=team,Value=data',
  authorise: (input, world) => onUser('iam:TagUser', world, input.UserName, aboutTags(input.Tags)),
  apply(input, { world }) {
    const user = findUser(world.account, input.UserName);
    if (!user.ok) return user;
    const changed = tagged(user.value.tags, input.Tags);
    if (!changed.ok) return changed;
    if (sameTags(user.value.tags, changed.value)) return ok({ world, output: null });
    return ok({ world: withUser(world, { ...user.value, tags: changed.value }), output: null });
  },
});
