import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox } from '../../../test/support/builders.ts';

const input = { UserName: 'dana' };
const account = (): Sandbox => {
  const sandbox = new Sandbox().user('dana');
  sandbox.output('CreateLoginProfile', { ...input, Password: 'Correct-Horse-7' });
  return sandbox;
};

describe('UpdateLoginProfile', () => {
  test('can ask for another password at the next sign-in, and no longer ask', () => {
    const sandbox = account();
    const required = () => sandbox.world.account.users.get('dana')?.loginProfile?.passwordResetRequired;
    expect(sandbox.output('UpdateLoginProfile', { ...input, PasswordResetRequired: true })).toBeNull();
    expect(required()).toBe(true);
    sandbox.output('UpdateLoginProfile', { ...input, Password: 'Battery-Staple-8' });
    expect(required()).toBe(true);
    sandbox.output('UpdateLoginProfile', { ...input, PasswordResetRequired: false });
    expect(required()).toBe(false);
  });

  test('holds a new password against the password policy', () => {
    expect(account().error('UpdateLoginProfile', { ...input, Password: 'short' }).code).toBe('PasswordPolicyViolation');
  });

  test('of a user without a password is NoSuchEntity', () => {
    expect(new Sandbox().user('dana').error('UpdateLoginProfile', input).message).toBe(
      'Login Profile for User dana cannot be found.',
    );
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'UpdateLoginProfile',
      input: { ...input, PasswordResetRequired: true },
      action: 'iam:UpdateLoginProfile',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
