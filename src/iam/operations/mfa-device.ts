import { withEntry, type Account, type MfaDevice } from '../account/account.ts';
import { printedTime, userShape } from '../account/shapes.ts';
import type { Authorisation, Json } from '../operation.ts';
import { apiError, ok, type Result } from '../result.ts';
import type { World } from '../world.ts';
import { resourceTags } from './authorise.ts';

/** AWS: the ARN of a virtual device is its serial number. reference_identifiers.html */
export const deviceArn = (accountId: string, device: { readonly path: string; readonly name: string }): string =>
  `arn:aws:iam::${accountId}:mfa${device.path}${device.name}`;

/** Source: reference_iam-quotas.html. AWS cannot raise it. */
const DEVICES_PER_USER = 8;

/** The device of that serial number, or AWS's NoSuchEntity. */
export function findDevice({ mfaDevices }: Account, serialNumber: string): Result<MfaDevice> {
  const device = mfaDevices.get(serialNumber);
  return device === undefined ? noSuchDevice(serialNumber) : ok(device);
}

/** The device, if it is this user's. AWS: that of somebody else is as unknown as none. */
export function findDeviceOf(account: Account, userName: string, serialNumber: string): Result<MfaDevice> {
  const device = account.mfaDevices.get(serialNumber);
  return device?.enabled?.userName === userName ? ok(device) : noSuchDevice(serialNumber);
}

const noSuchDevice = (serialNumber: string): ReturnType<typeof apiError> =>
  apiError('NoSuchEntity', `MFA Device with serial number ${serialNumber} does not exist.`);

/** The devices that a user has enabled, the first one first. */
export const devicesOf = ({ mfaDevices }: Account, userName: string): readonly MfaDevice[] =>
  [...mfaDevices.values()]
    .filter(({ enabled }) => enabled?.userName === userName)
    .sort((a, b) => ((a.enabled?.at ?? '') < (b.enabled?.at ?? '') ? -1 : 1));

/** Whether the user may enable one more. AWS: the name of this quota is not recorded. */
export const deviceQuota = (account: Account, userName: string): Result<null> =>
  devicesOf(account, userName).length < DEVICES_PER_USER
    ? ok(null)
    : apiError('LimitExceeded', `Cannot exceed quota for MFADevicesPerUser: ${DEVICES_PER_USER}`);

/** AWS's answer to wrong codes. The text is not recorded. */
export const wrongCodes = (): ReturnType<typeof apiError> =>
  apiError('InvalidAuthenticationCode', 'Authentication code for device is not valid.');

/** The world with one device set. */
export const withDevice = (world: World, device: MfaDevice): World => ({
  ...world,
  account: { ...world.account, mfaDevices: withEntry(world.account.mfaDevices, device.serialNumber, device) },
});

/** The `MFADevice` shape of an enabled device. */
export const deviceShape = ({ serialNumber, enabled }: MfaDevice): { readonly [member: string]: Json } =>
  enabled === null
    ? { SerialNumber: serialNumber }
    : { UserName: enabled.userName, SerialNumber: serialNumber, EnableDate: printedTime(enabled.at) };

/** The `VirtualMFADevice` shape as lists show it. AWS: without the seed, which only its creation tells, and without tags. */
export function virtualDeviceShape(
  account: Account,
  { serialNumber, enabled }: MfaDevice,
): { readonly [member: string]: Json } {
  const user = enabled === null ? undefined : account.users.get(enabled.userName);
  if (enabled === null || user === undefined) return { SerialNumber: serialNumber };
  return { SerialNumber: serialNumber, User: userShape(account, user), EnableDate: printedTime(enabled.at) };
}

/** Authorisation on a device; AWS names it by its ARN. A hardware device has none, so it is asked for as a virtual one of that name. */
export function onDevice(action: string, { account }: World, serialNumber: string): readonly Authorisation[] {
  const name = { path: '/', name: serialNumber };
  const resource = serialNumber.startsWith('arn:') ? serialNumber : deviceArn(account.id, name);
  const tags = account.mfaDevices.get(serialNumber)?.tags ?? new Map<string, string>();
  return [{ action, resource, context: resourceTags(tags) }];
}
