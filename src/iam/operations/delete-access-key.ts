import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { findAccessKey } from './access-key.ts';
import { onUser } from './authorise.ts';
import { withUser } from './carriers.ts';
import { accessKeyId, optionalUserName } from './credential-members.ts';
import { namedUser } from './self.ts';

export const deleteAccessKey = defineOperation({
  service: 'iam',
  name: 'DeleteAccessKey',
  documentation: 'Deletes an access key, for good. To be able to go back, make it inactive first.',
  readOnly: false,
  members: { UserName: optionalUserName, AccessKeyId: accessKeyId },
  errors: ['NoSuchEntity'],
  example: 'aws iam delete-access-key --user-name dev-alice --access-key-id AKIAIOSFODNN7EXAMPLE',
  authorise: (input, world, principal) => onUser('iam:DeleteAccessKey', world, input.UserName ?? principal.name),
  apply(input, scope) {
    const user = namedUser(input.UserName, scope);
    if (!user.ok) return user;
    const key = findAccessKey(user.value, input.AccessKeyId);
    if (!key.ok) return key;
    const accessKeys = user.value.accessKeys.filter(({ id }) => id !== key.value.id);
    return ok({ world: withUser(scope.world, { ...user.value, accessKeys }), output: null });
  },
});
