import type { Account, Instant, LoginProfile, PasswordPolicy, User } from '../account/account.ts';
import { digestOf } from '../account/ids.ts';
import { apiError, ok, type Result } from '../result.ts';

const CAPITAL = /[A-Z]/;
const SMALL = /[a-z]/;
const DIGIT = /\d/;
const KINDS = [CAPITAL, SMALL, DIGIT, /[^A-Za-z\d]/];
/** Source: UpdateAccountPasswordPolicy, API reference. */
const SYMBOL = /[!@#$%^&*()_+\-=[\]{}|']/;

/**
 * Holds a password that a user is to have against the password policy of the account. AWS: the texts of the refusals are not recorded; which
 * rule was broken is not told.
 */
export function checkPassword(account: Account, user: User, password: string): Result<null> {
  const { passwordPolicy } = account;
  const conforms = passwordPolicy === null ? conformsByDefault(password) : conformsTo(passwordPolicy, password);
  if (!conforms) {
    return apiError('PasswordPolicyViolation', 'Password does not conform to the account password policy.');
  }
  const remembered = user.loginProfile?.digests.slice(0, passwordPolicy?.passwordReusePrevention ?? 0) ?? [];
  if (remembered.includes(passwordDigest(user, password))) {
    const message = 'Policy constraint violation with password reuse prevention during password change.';
    return apiError('PasswordPolicyViolation', message);
  }
  return ok(null);
}

/** AWS: an account that has set no policy asks for 8 to 128 characters of at least three kinds. id_credentials_passwords_account-policy.html */
const conformsByDefault = (password: string): boolean =>
  password.length >= 8 && KINDS.filter((kind) => kind.test(password)).length >= 3;

const conformsTo = (policy: PasswordPolicy, password: string): boolean =>
  password.length >= policy.minimumPasswordLength &&
  (!policy.requireSymbols || SYMBOL.test(password)) &&
  (!policy.requireNumbers || DIGIT.test(password)) &&
  (!policy.requireUppercaseCharacters || CAPITAL.test(password)) &&
  (!policy.requireLowercaseCharacters || SMALL.test(password));

/** AWS: "User" with a capital here, and a small letter where one exists already. */
export function findLoginProfile({ name, loginProfile }: User): Result<LoginProfile> {
  return loginProfile === null
    ? apiError('NoSuchEntity', `Login Profile for User ${name} cannot be found.`)
    : ok(loginProfile);
}

/** What stands for a user's password, so that ChangePassword knows the old one. It opens nothing: nobody signs in with it. */
export const passwordDigest = ({ id }: User, password: string): string => digestOf(`${id} ${password}`);

/** AWS: at most 24 passwords are remembered. id_credentials_passwords_account-policy.html */
const REMEMBERED = 24;

/** What a new password changes of a login profile. */
export const withPassword = (
  user: User,
  { digests }: LoginProfile,
  password: string,
  at: Instant,
): Pick<LoginProfile, 'passwordChanged' | 'digests'> => ({
  passwordChanged: at,
  digests: [passwordDigest(user, password), ...digests].slice(0, REMEMBERED),
});
