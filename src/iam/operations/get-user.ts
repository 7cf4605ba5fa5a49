import { passwordLastUsed } from '../account/last-used.ts';
import { userShape, userShapeWithTags } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { optionalUserName } from './credential-members.ts';
import { passwordUsedShape } from './password-used.ts';
import { namedUser } from './self.ts';

export const getUser = defineOperation({
  service: 'iam',
  name: 'GetUser',
  documentation: 'Tells about one user, tags included; without a name, about the user who asks.',
  readOnly: true,
  members: { UserName: optionalUserName },
  errors: ['NoSuchEntity'],
  example: 'aws iam get-user --user-name dev-alice',
  authorise: (input, world, principal) => onUser('iam:GetUser', world, input.UserName ?? principal.name),
  apply(input, scope) {
    const user = namedUser(input.UserName, scope);
    if (!user.ok) return user;
    const { world, trail } = scope;
    const signedIn = passwordUsedShape(passwordLastUsed(trail, user.value));
    const shape = { ...userShape(world.account, user.value), ...signedIn };
    return ok({ world, output: { User: { ...shape, ...userShapeWithTags(world.account, user.value) } } });
  },
});
