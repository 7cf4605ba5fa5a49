import { digestOf } from '../account/ids.ts';
import { page, pagingMembers } from '../account/paging.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { optionalUserName } from './credential-members.ts';
import { deviceShape, devicesOf } from './mfa-device.ts';
import { namedUser } from './self.ts';

export const listMfaDevices = defineOperation({
  service: 'iam',
  name: 'ListMFADevices',
  documentation: 'Lists the MFA devices of a user; without a name, of the user who asks.',
  readOnly: true,
  members: { UserName: optionalUserName, ...pagingMembers },
  errors: ['NoSuchEntity'],
  example: 'aws iam list-mfa-devices --user-name dev-alice',
  collects: ['MFADevices'],
  authorise: (input, world, principal) => onUser('iam:ListMFADevices', world, input.UserName ?? principal.name),
  apply(input, scope) {
    const { world } = scope;
    const user = namedUser(input.UserName, scope);
    if (!user.ok) return user;
    const listed = page(devicesOf(world.account, user.value.name), ({ serialNumber }) => digestOf(serialNumber), input);
    if (!listed.ok) return listed;
    const { items, rest } = listed.value;
    return ok({ world, output: { MFADevices: items.map(deviceShape), ...rest } });
  },
});
