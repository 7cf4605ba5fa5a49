import { findUser } from '../account/lookup.ts';
import { page, pagingMembers } from '../account/paging.ts';
import { tagShapes } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { userName } from './members.ts';

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
    if (!user.ok) return user;
    // A key may hold any letter, which a marker cannot, so the place in the list stands for it.
    const numbered = tagShapes(user.value.tags).map((tag, place) => ({ tag, place }));
    const listed = page(numbered, ({ place }) => String(place), input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    return ok({ world, output: { Tags: items.map(({ tag }) => tag), ...rest } });
  },
});
