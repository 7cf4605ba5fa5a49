import { page, pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';

export const listAccountAliases = defineOperation({
  service: 'iam',
  name: 'ListAccountAliases',
  documentation: 'Lists the alias of the account, if it has one.',
  readOnly: true,
  members: pagingMembers,
  errors: [],
  example: 'aws iam list-account-aliases',
  collects: ['AccountAliases'],
  authorise: () => [{ action: 'iam:ListAccountAliases', resource: '*' }],
  apply(input, { world }) {
    const { alias } = world.account;
    const listed = page(alias === null ? [] : [alias], (name) => name, input);
    if (!listed.ok) return listed;
    return ok({ world, output: { AccountAliases: listed.value.items, ...listed.value.rest } });
  },
});
