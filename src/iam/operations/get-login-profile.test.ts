import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, PRINTED_AT, Sandbox } from '../../../test/support/builders.ts';

const input = { UserName: 'dana' };
const account = (): Sandbox => {
  const sandbox = new Sandbox().user('dana');
  sandbox.output('CreateLoginProfile', { ...input, Password: 'Correct-Horse-7' });
  return sandbox;
};

describe('GetLoginProfile', () => {
  test('answers since when there is a password', () => {
    expect(account().output('GetLoginProfile', input)).toEqual({
      LoginProfile: { UserName: 'dana', CreateDate: PRINTED_AT, PasswordResetRequired: false },
    });
  });

  test('of a user without a password is NoSuchEntity, with a capital', () => {
    expect(new Sandbox().user('dana').error('GetLoginProfile', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'Login Profile for User dana cannot be found.',
    });
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'GetLoginProfile',
      input,
      action: 'iam:GetLoginProfile',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
