import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { optionalUserName } from './credential-members.ts';
import { findDeviceOf, withDevice } from './mfa-device.ts';
import { serialNumber } from './mfa-members.ts';
import { namedUser } from './self.ts';

export const deactivateMfaDevice = defineOperation({
  service: 'iam',
  name: 'DeactivateMFADevice',
  documentation: 'Takes an MFA device from a user. A virtual one stays in the account, nobody’s, until it is deleted.',
  readOnly: false,
  members: { UserName: optionalUserName, SerialNumber: serialNumber },
  errors: ['NoSuchEntity'],
  example: 'aws iam deactivate-mfa-device --user-name dev-alice --serial-number arn:aws:iam::123456789012:mfa/phone',
  authorise: (input, world, principal) => onUser('iam:DeactivateMFADevice', world, input.UserName ?? principal.name),
  apply(input, scope) {
    const { world } = scope;
    const user = namedUser(input.UserName, scope);
    if (!user.ok) return user;
    const device = findDeviceOf(world.account, user.value.name, input.SerialNumber);
    if (!device.ok) return device;
    return ok({ world: withDevice(world, { ...device.value, enabled: null }), output: null });
  },
});
