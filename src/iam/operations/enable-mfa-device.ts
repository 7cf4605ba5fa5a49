import { findUser } from '../account/lookup.ts';
import { codesMatch } from '../account/totp.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { userName } from './members.ts';
import { deviceQuota, findDevice, withDevice, wrongCodes } from './mfa-device.ts';
import { firstCode, secondCode, serialNumber } from './mfa-members.ts';

/** How many steps the codes may be away from the time of the call. AWS does not document it; it takes codes that were typed slowly. */
const STEPS = 3;

export const enableMfaDevice = defineOperation({
  service: 'iam',
  name: 'EnableMFADevice',
  documentation:
    'Gives an MFA device to a user, who proves with two codes in a row to have it. A user has up to eight.',
  readOnly: false,
  members: {
    UserName: userName,
    SerialNumber: serialNumber,
    AuthenticationCode1: firstCode,
    AuthenticationCode2: secondCode,
  },
  errors: ['EntityAlreadyExists', 'InvalidAuthenticationCode', 'LimitExceeded', 'NoSuchEntity'],
  example:
    'aws iam enable-mfa-device --user-name dev-alice --serial-number arn:aws:iam::123456789012:mfa/phone --authentication-code1 123456 --authentication-code2 654321',
  authorise: (input, world) => onUser('iam:EnableMFADevice', world, input.UserName),
  apply(input, { world, at }) {
    const { account } = world;
    const user = findUser(account, input.UserName);
    if (!user.ok) return user;
    const device = findDevice(account, input.SerialNumber);
    if (!device.ok) return device;
    if (device.value.enabled !== null) return apiError('EntityAlreadyExists', 'MFA Device is already in use.');
    const quota = deviceQuota(account, input.UserName);
    if (!quota.ok) return quota;
    const codes = [input.AuthenticationCode1, input.AuthenticationCode2];
    if (!codesMatch(device.value.seed, codes, at, STEPS)) return wrongCodes();
    const enabled = { userName: user.value.name, at };
    return ok({ world: withDevice(world, { ...device.value, enabled }), output: null });
  },
});
