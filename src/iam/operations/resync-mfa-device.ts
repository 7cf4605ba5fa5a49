import { findUser } from '../account/lookup.ts';
import { codesMatch } from '../account/totp.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { userName } from './members.ts';
import { findDeviceOf, wrongCodes } from './mfa-device.ts';
import { firstCode, secondCode, serialNumber } from './mfa-members.ts';

/** How many steps the clock of a device may be off: twenty minutes. AWS does not document it. */
const STEPS = 40;

export const resyncMfaDevice = defineOperation({
  service: 'iam',
  name: 'ResyncMFADevice',
  documentation: 'Brings a device whose clock is off back in step, with two codes in a row.',
  readOnly: false,
  members: {
    UserName: userName,
    SerialNumber: serialNumber,
    AuthenticationCode1: firstCode,
    AuthenticationCode2: secondCode,
  },
  errors: ['InvalidAuthenticationCode', 'NoSuchEntity'],
  example:
    'aws iam resync-mfa-device --user-name dev-alice --serial-number arn:aws:iam::123456789012:mfa/phone --authentication-code1 123456 --authentication-code2 654321',
  authorise: (input, world) => onUser('iam:ResyncMFADevice', world, input.UserName),
  apply(input, { world, at }) {
    const user = findUser(world.account, input.UserName);
    if (!user.ok) return user;
    const device = findDeviceOf(world.account, input.UserName, input.SerialNumber);
    if (!device.ok) return device;
    const codes = [input.AuthenticationCode1, input.AuthenticationCode2];
    // The devices of this account keep time with it, so there is nothing to set.
    return codesMatch(device.value.seed, codes, at, STEPS) ? ok({ world, output: null }) : wrongCodes();
  },
});
