import { codeAt, codesFrom } from '../../src/iam/authenticator.ts';
import { ACCOUNT, AT, Sandbox } from './builders.ts';

export const PHONE = `arn:aws:iam::${ACCOUNT}:mfa/phone`;

/** Users dana and erik, and a device that nobody has yet. */
export function withDevice(): Sandbox {
  const sandbox = new Sandbox().user('dana', 'erik');
  sandbox.output('CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' });
  return sandbox;
}

/** The same, and dana has enabled it. */
export function withDanasDevice(): Sandbox {
  const sandbox = withDevice();
  sandbox.output('EnableMFADevice', { UserName: 'dana', SerialNumber: PHONE, ...codes(sandbox) });
  return sandbox;
}

/** Throws when there is no such device. */
export function seedIn({ world }: Sandbox, serialNumber = PHONE): string {
  const device = world.account.mfaDevices.get(serialNumber);
  if (device === undefined) throw new Error(`There is no device ${serialNumber}`);
  return device.seed;
}

/** Two codes in a row, the first of them that of a moment, as members of a call. */
export function codes(sandbox: Sandbox, at = AT, serialNumber = PHONE) {
  const [AuthenticationCode1 = '', AuthenticationCode2 = ''] = codesFrom(seedIn(sandbox, serialNumber), at, 2);
  return { AuthenticationCode1, AuthenticationCode2 };
}

/** Two codes that the device does not show one after the other at any time near. */
export function wrongCodes(sandbox: Sandbox) {
  const code = codeAt(seedIn(sandbox), AT);
  return { AuthenticationCode1: code, AuthenticationCode2: code };
}
