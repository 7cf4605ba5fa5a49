import { withoutEntry } from '../account/account.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { findDevice, onDevice } from './mfa-device.ts';
import { serialNumber } from './mfa-members.ts';

export const deleteVirtualMfaDevice = defineOperation({
  service: 'iam',
  name: 'DeleteVirtualMFADevice',
  documentation: 'Deletes a virtual MFA device. It must be taken from its user first.',
  readOnly: false,
  members: { SerialNumber: serialNumber },
  errors: ['DeleteConflict', 'NoSuchEntity'],
  example: 'aws iam delete-virtual-mfa-device --serial-number arn:aws:iam::123456789012:mfa/phone',
  authorise: (input, world) => onDevice('iam:DeleteVirtualMFADevice', world, input.SerialNumber),
  apply(input, { world }) {
    const { account } = world;
    const device = findDevice(account, input.SerialNumber);
    if (!device.ok) return device;
    // AWS: the text of this refusal is not recorded.
    if (device.value.enabled !== null) {
      return apiError('DeleteConflict', 'MFA VirtualDevice in use. Must deactivate first.');
    }
    const mfaDevices = withoutEntry(account.mfaDevices, input.SerialNumber);
    return ok({ world: { ...world, account: { ...account, mfaDevices } }, output: null });
  },
});
