import { createVirtualMfaDevice } from '../create-virtual-mfa-device.ts';
import { deactivateMfaDevice } from '../deactivate-mfa-device.ts';
import { deleteVirtualMfaDevice } from '../delete-virtual-mfa-device.ts';
import { enableMfaDevice } from '../enable-mfa-device.ts';
import { getMfaDevice } from '../get-mfa-device.ts';
import { listMfaDevices } from '../list-mfa-devices.ts';
import { listVirtualMfaDevices } from '../list-virtual-mfa-devices.ts';
import { resyncMfaDevice } from '../resync-mfa-device.ts';

/** Virtual MFA devices and whose they are. */
export const mfaOperations = [
  createVirtualMfaDevice,
  enableMfaDevice,
  resyncMfaDevice,
  deactivateMfaDevice,
  deleteVirtualMfaDevice,
  listMfaDevices,
  listVirtualMfaDevices,
  getMfaDevice,
] as const;
