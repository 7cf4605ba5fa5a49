import { findUser } from '../account/lookup.ts';
import { userShape } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { userName } from './members.ts';

const { required: _required, ...optionalUserName } = userName;

export const getUser = defineOperation({
  service: 'iam',
  name: 'GetUser',
  documentation: 'Tells about one user; without a name, about the user who asks.',
  readOnly: true,
  members: { UserName: optionalUserName },
  errors: ['NoSuchEntity'],
  example: 'aws iam get-user --user-name dev-alice',
  authorise: (input, world, principal) => onUser('iam:GetUser', world, input.UserName ?? principal.name),
  apply(input, { world, principal }) {
    if (input.UserName === undefined && principal.kind !== 'user') {
      return apiError('ValidationError', 'Must specify userName when calling with non-User credentials');
    }
    const user = findUser(world.account, input.UserName ?? principal.name);
    return user.ok ? ok({ world, output: { User: userShape(world.account, user.value) } }) : user;
  },
});
