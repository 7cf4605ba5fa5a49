import type { LoginProfile, User } from '../account/account.ts';
import { apiError, ok, type Result } from '../result.ts';

const KINDS = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/];

/**
 * Holds a password against the policy of an account that has set none: 8 to 128 characters, of at least three kinds.
 * AWS: id_credentials_passwords_account-policy.html. The text of the refusal is not recorded.
 */
export function checkPassword(password: string): Result<null> {
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  return password.length >= 8 && kinds >= 3
    ? ok(null)
    : apiError('PasswordPolicyViolation', 'Password does not conform to the account password policy.');
}

/** AWS: "User" with a capital here, and a small letter where one exists already. */
export function findLoginProfile({ name, loginProfile }: User): Result<LoginProfile> {
  return loginProfile === null
    ? apiError('NoSuchEntity', `Login Profile for User ${name} cannot be found.`)
    : ok(loginProfile);
}
