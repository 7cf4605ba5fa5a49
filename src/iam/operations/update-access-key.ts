import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { findAccessKey } from './access-key.ts';
import { onUser } from './authorise.ts';
import { withUser } from './carriers.ts';
import { accessKeyId, optionalUserName } from './credential-members.ts';
import { namedUser } from './self.ts';

export const updateAccessKey = defineOperation({
  service: 'iam',
  name: 'UpdateAccessKey',
  documentation:
    'Turns an access key off or on again. An inactive key opens nothing, and can be turned on again when something breaks.',
  readOnly: false,
  members: {
    UserName: optionalUserName,
    AccessKeyId: accessKeyId,
    Status: {
      type: 'string',
      required: true,
      enum: ['Active', 'Inactive', 'Expired'],
      documentation: 'Active or Inactive.',
    },
  },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example: 'aws iam update-access-key --user-name dev-alice --access-key-id AKIAIOSFODNN7EXAMPLE --status Inactive',
  authorise: (input, world, principal) => onUser('iam:UpdateAccessKey', world, input.UserName ?? principal.name),
  apply(input, scope) {
    const user = namedUser(input.UserName, scope);
    if (!user.ok) return user;
    const key = findAccessKey(user.value, input.AccessKeyId);
    if (!key.ok) return key;
    const { Status: status } = input;
    // AWS: a key expires by itself, nobody sets it. The text of the refusal is not recorded.
    if (status === 'Expired') return apiError('InvalidInput', 'Status Expired cannot be set.');
    const { world } = scope;
    if (key.value.status === status) return ok({ world, output: null });
    const accessKeys = user.value.accessKeys.map((one) => (one.id === key.value.id ? { ...one, status } : one));
    return ok({ world: withUser(world, { ...user.value, accessKeys }), output: null });
  },
});
