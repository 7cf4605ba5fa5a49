import { byName, page, pagingMembers } from '../account/paging.ts';
import { groupShape } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onAll } from './authorise.ts';
import { pathPrefix } from './listing-members.ts';

export const listGroups = defineOperation({
  service: 'iam',
  name: 'ListGroups',
  documentation: 'Lists the user groups of the account.',
  readOnly: true,
  members: { PathPrefix: pathPrefix, ...pagingMembers },
  errors: [],
  example: 'aws iam list-groups',
  collects: ['Groups'],
  authorise: (_input, world) => onAll('iam:ListGroups', world, 'group'),
  apply(input, { world }) {
    const groups = byName(world.account.groups.values()).filter(({ path }) => path.startsWith(input.PathPrefix ?? '/'));
    const listed = page(groups, ({ name }) => name, input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    return ok({ world, output: { Groups: items.map((group) => groupShape(world.account, group)), ...rest } });
  },
});
