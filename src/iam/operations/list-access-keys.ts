import { page, pagingMembers } from '../account/paging.ts';
import { accessKeyShape } from '../account/credential-shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { optionalUserName } from './credential-members.ts';
import { namedUser } from './self.ts';

export const listAccessKeys = defineOperation({
  service: 'iam',
  name: 'ListAccessKeys',
  documentation: 'Lists the access keys of a user, whether active or not, without their secrets.',
  readOnly: true,
  members: { UserName: optionalUserName, ...pagingMembers },
  errors: ['NoSuchEntity'],
  example: 'aws iam list-access-keys --user-name dev-alice',
  collects: ['AccessKeyMetadata'],
  authorise: (input, world, principal) => onUser('iam:ListAccessKeys', world, input.UserName ?? principal.name),
  apply(input, scope) {
    const user = namedUser(input.UserName, scope);
    if (!user.ok) return user;
    const listed = page(user.value.accessKeys, ({ id }) => id, input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    const shapes = items.map((key) => accessKeyShape(user.value.name, key));
    return ok({ world: scope.world, output: { AccessKeyMetadata: shapes, ...rest } });
  },
});
