import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { optionalPolicyUserName } from './credential-members.ts';
import { deviceShape, findDevice, findDeviceOf } from './mfa-device.ts';
import { serialNumber } from './mfa-members.ts';

export const getMfaDevice = defineOperation({
  service: 'iam',
  name: 'GetMFADevice',
  documentation: 'Tells whose an MFA device is, and since when.',
  readOnly: true,
  members: {
    SerialNumber: serialNumber,
    UserName: { ...optionalPolicyUserName, documentation: 'The name of the user who has the device.' },
  },
  errors: ['NoSuchEntity'],
  example: 'aws iam get-mfa-device --serial-number arn:aws:iam::123456789012:mfa/phone',
  authorise: ({ SerialNumber, UserName }, world, principal) => {
    const owner = world.account.mfaDevices.get(SerialNumber)?.enabled?.userName;
    return onUser('iam:GetMFADevice', world, UserName ?? owner ?? principal.name);
  },
  apply({ SerialNumber, UserName }, { world }) {
    const device =
      UserName === undefined
        ? findDevice(world.account, SerialNumber)
        : findDeviceOf(world.account, UserName, SerialNumber);
    return device.ok ? ok({ world, output: deviceShape(device.value) }) : device;
  },
});
