import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { Sandbox } from '../../../test/support/builders.ts';

describe('DeleteAccountPasswordPolicy', () => {
  test('brings back the default of AWS, which asks for more', () => {
    const sandbox = new Sandbox().user('dana');
    const weak = { UserName: 'dana', Password: 'secret' };
    sandbox.output('UpdateAccountPasswordPolicy', {});
    expect(sandbox.output('DeleteAccountPasswordPolicy', {})).toBeNull();
    expect(sandbox.error('GetAccountPasswordPolicy', {}).code).toBe('NoSuchEntity');
    expect(sandbox.error('CreateLoginProfile', weak).code).toBe('PasswordPolicyViolation');
  });

  // Source: recorded in 2026, iam-facts.md section 6.2.
  test('where none is set is NoSuchEntity', () => {
    expect(new Sandbox().error('DeleteAccountPasswordPolicy', {})).toEqual({
      code: 'NoSuchEntity',
      message: 'The account policy with name PasswordPolicy cannot be found.',
    });
  });

  test('is authorised on everything', () => {
    const action = 'iam:DeleteAccountPasswordPolicy';
    const call = { operation: 'DeleteAccountPasswordPolicy', input: {}, action, resource: '*', printed: '*' };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
