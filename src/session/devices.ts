import { codeAt, STEP } from '../iam/authenticator.ts';
import { later, type Instant, type World } from '../iam/index.ts';
import type { ClockReading, DeviceView } from './account-view.ts';
import type { Acting } from './acting.ts';

/** The virtual MFA devices of the account as they look at a moment, those that nobody has enabled first. */
export function devicesAt({ account }: World, at: Instant): readonly DeviceView[] {
  const secondsLeft = STEP - (Math.floor(Date.parse(at) / 1000) % STEP);
  return [...account.mfaDevices.values()]
    .map(({ serialNumber, name, seed, enabled }) => ({
      serialNumber,
      name,
      owner: enabled?.userName ?? null,
      code: codeAt(seed, at),
      previous: codeAt(seed, later(at, -STEP)),
      secondsLeft,
      uri: enabled === null ? uriOf(account.alias ?? account.id, name, seed) : null,
    }))
    .sort((a, b) => Number(a.owner !== null) - Number(b.owner !== null));
}

/** AWS: `otpauth://totp/$virtualMFADeviceName@$AccountName?secret=$Base32String`. API_VirtualMFADevice.html */
const uriOf = (account: string, name: string, seed: string): string =>
  `otpauth://totp/${encodeURIComponent(`${name}@${account}`)}?secret=${seed}`;

/** The account's clock, and how long the credentials of whoever acts are still good. */
export function clockAt(who: Acting | null, now: Instant): ClockReading {
  const expires = who?.expires ?? null;
  return { now, left: expires === null ? null : Math.max(0, (Date.parse(expires) - Date.parse(now)) / 1000) };
}
