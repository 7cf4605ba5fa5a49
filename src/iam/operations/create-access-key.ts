import type { AccessKey } from '../account/account.ts';
import { idPrefix } from '../account/ids.ts';
import { exceeds } from '../account/lookup.ts';
import { secretAccessKeyOf } from '../account/secrets.ts';
import { accessKeyShape } from '../account/credential-shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { withUser } from './carriers.ts';
import { optionalUserName } from './credential-members.ts';
import { namedUser } from './self.ts';

export const createAccessKey = defineOperation({
  service: 'iam',
  name: 'CreateAccessKey',
  documentation: 'Creates an access key for a user, at most two. The secret is shown this once and never again.',
  readOnly: false,
  members: { UserName: optionalUserName },
  errors: ['LimitExceeded', 'NoSuchEntity'],
  example: 'aws iam create-access-key --user-name dev-alice',
  authorise: (input, world, principal) => onUser('iam:CreateAccessKey', world, input.UserName ?? principal.name),
  apply(input, scope) {
    const user = namedUser(input.UserName, scope);
    if (!user.ok) return user;
    const { name, accessKeys } = user.value;
    // AWS: inactive keys count.
    const quota = exceeds('AccessKeysPerUser', accessKeys.length + 1, scope.world.account);
    if (!quota.ok) return quota;
    const id = scope.newId(idPrefix.accessKey, 'AccessKeyId');
    const key: AccessKey = { id, status: 'Active', createDate: scope.at };
    const changed = { ...user.value, accessKeys: [...accessKeys, key], everHadAccessKey: true };
    const { CreateDate, ...first } = accessKeyShape(name, key);
    const output = { AccessKey: { ...first, SecretAccessKey: secretAccessKeyOf(id), CreateDate } };
    return ok({ world: withUser(scope.world, changed), output });
  },
});
