import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, asUser, deny } from '../../../test/support/builders.ts';

const allowing = (AllowUsersToChangePassword: boolean): Sandbox => {
  const sandbox = new Sandbox().user('dana');
  sandbox.output('UpdateAccountPasswordPolicy', { AllowUsersToChangePassword });
  return sandbox;
};

describe('GetAccountPasswordPolicy', () => {
  // Source: recorded in 2026, iam-facts.md section 6.2.
  test('of an account that has set none is NoSuchEntity', () => {
    expect(new Sandbox().error('GetAccountPasswordPolicy', {})).toEqual({
      code: 'NoSuchEntity',
      message: `The Password Policy with domain name ${ACCOUNT} cannot be found.`,
    });
  });

  // Source: API_PasswordPolicy.html.
  test('needs no permission where all users may change their password', () => {
    expect(allowing(true).call('GetAccountPasswordPolicy', {}, asUser('dana')).result.ok).toBe(true);
    expect(allowing(false).error('GetAccountPasswordPolicy', {}, asUser('dana')).code).toBe('AccessDenied');
  });

  test('can still be denied there', () => {
    const denied = allowing(true).inline('user', 'dana', 'no', deny('iam:GetAccountPasswordPolicy'));
    expect(denied.error('GetAccountPasswordPolicy', {}, asUser('dana')).code).toBe('AccessDenied');
  });

  test('is authorised on everything', () => {
    const action = 'iam:GetAccountPasswordPolicy';
    const call = { operation: 'GetAccountPasswordPolicy', input: {}, action, resource: '*', printed: '*' };
    expect(authorisationOf(call, () => allowing(false))).toEqual(expectedAuthorisation(call));
  });
});
