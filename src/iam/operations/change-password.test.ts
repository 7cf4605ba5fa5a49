import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow, asUser, deny } from '../../../test/support/builders.ts';

const OLD = 'Correct-Horse-7';
const NEW = 'Battery-Staple-8';
const change = { OldPassword: OLD, NewPassword: NEW };
const dana = asUser('dana');

const account = (grant = allow('iam:ChangePassword')): Sandbox => {
  const sandbox = new Sandbox().user('dana').inline('user', 'dana', 'own', grant);
  sandbox.output('CreateLoginProfile', { UserName: 'dana', Password: OLD, PasswordResetRequired: true });
  return sandbox;
};

describe('ChangePassword', () => {
  test('takes the new password from then on, not the old one, and no longer asks for another', () => {
    const sandbox = account();
    expect(sandbox.output('ChangePassword', change, dana)).toBeNull();
    expect(sandbox.output('GetLoginProfile', { UserName: 'dana' })).toMatchObject({
      LoginProfile: { PasswordResetRequired: false },
    });
    expect(sandbox.error('ChangePassword', change, dana)).toEqual({
      code: 'AccessDenied',
      message: 'The old password was incorrect.',
    });
    expect(sandbox.output('ChangePassword', { OldPassword: NEW, NewPassword: OLD }, dana)).toBeNull();
  });

  test('of somebody who is no user is InvalidUserType, and without a password NoSuchEntity', () => {
    const sandbox = account().user('erik').inline('user', 'erik', 'all', allow('iam:*'));
    expect(sandbox.error('ChangePassword', change).code).toBe('InvalidUserType');
    expect(sandbox.error('ChangePassword', change, asUser('erik'))).toEqual({
      code: 'NoSuchEntity',
      message: 'Login Profile for User erik cannot be found.',
    });
  });

  test('holds the new password against the policy of the account', () => {
    const weak = { ...change, NewPassword: 'weak' };
    expect(account().error('ChangePassword', weak, dana).code).toBe('PasswordPolicyViolation');
  });

  // Source: API_PasswordPolicy.html.
  test('needs no permission where all users may change their password, unless something denies it', () => {
    const allowing = (grant: string): Sandbox => {
      const sandbox = account(grant);
      sandbox.output('UpdateAccountPasswordPolicy', { AllowUsersToChangePassword: true });
      return sandbox;
    };
    expect(allowing(allow('s3:ListAllMyBuckets')).output('ChangePassword', change, dana)).toBeNull();
    expect(allowing(deny('iam:ChangePassword')).error('ChangePassword', change, dana).code).toBe('AccessDenied');
  });

  test('is authorised on the user who asks', () => {
    const call = {
      operation: 'ChangePassword',
      input: change,
      action: 'iam:ChangePassword',
      resource: `arn:aws:iam::${ACCOUNT}:user/op`,
      printed: 'user op',
    };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
