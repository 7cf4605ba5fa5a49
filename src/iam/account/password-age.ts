import type { Account, Instant, LoginProfile } from './account.ts';
import { later } from './instant.ts';

const DAY = 24 * 60 * 60;

/** When a password has to be another; null when the account lets passwords grow old. */
export const passwordExpires = ({ passwordPolicy }: Account, { passwordChanged }: LoginProfile): Instant | null => {
  const age = passwordPolicy?.maxPasswordAge ?? null;
  return age === null ? null : later(passwordChanged, age * DAY);
};
