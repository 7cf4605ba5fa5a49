import type { World } from '../world.ts';
import type { Instant, User } from './account.ts';
import { passwordExpires } from './password-age.ts';

/**
 * What the sign-in page of the console says to a user with the right password: it lets them in; it lets them choose another password and do nothing
 * else before; it sends them to an administrator; or they have no password at all.
 */
export type SignInAnswer = 'ok' | 'mustChange' | 'expired' | 'noProfile';

/**
 * Whether a user can open a console session at that moment. A session that is open goes on: a password is asked for at sign-in alone.
 *
 * AWS: a password that is too old has to be changed at the next sign-in, as one that an administrator says so of; with hard expiry nobody but an
 * administrator can set another. id_credentials_passwords_account-policy.html
 *
 * @example
 * signIn(world, dana, '2026-11-22T10:00:00Z') // 'mustChange', 91 days after a password that lasts 90
 */
export function signIn({ account }: Pick<World, 'account'>, { loginProfile }: User, at: Instant): SignInAnswer {
  if (loginProfile === null) return 'noProfile';
  const expires = passwordExpires(account, loginProfile);
  if (expires !== null && expires <= at) return account.passwordPolicy?.hardExpiry === true ? 'expired' : 'mustChange';
  return loginProfile.passwordResetRequired ? 'mustChange' : 'ok';
}
