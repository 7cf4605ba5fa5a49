import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { Sandbox } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const told = (sandbox: Sandbox) => sandbox.output('GetAccountPasswordPolicy', {})?.['PasswordPolicy'];

const all = {
  MinimumPasswordLength: 14,
  RequireSymbols: true,
  RequireNumbers: true,
  RequireUppercaseCharacters: true,
  RequireLowercaseCharacters: true,
  AllowUsersToChangePassword: true,
  MaxPasswordAge: 90,
  PasswordReusePrevention: 12,
  HardExpiry: false,
};

describe('UpdateAccountPasswordPolicy', () => {
  // Source: recorded in 2026, iam-facts.md section 6.2.
  test('without parameters sets less than AWS asks when none is set', () => {
    const sandbox = new Sandbox();
    expect(sandbox.output('UpdateAccountPasswordPolicy', {})).toBeNull();
    expect(told(sandbox)).toEqual({
      MinimumPasswordLength: 6,
      RequireSymbols: false,
      RequireNumbers: false,
      RequireUppercaseCharacters: false,
      RequireLowercaseCharacters: false,
      AllowUsersToChangePassword: false,
      ExpirePasswords: false,
    });
  });

  test('sets what it is told, and what it is not told falls back', () => {
    const sandbox = new Sandbox();
    sandbox.output('UpdateAccountPasswordPolicy', all);
    expect(told(sandbox)).toEqual({ ...all, ExpirePasswords: true });
    expect(Object.keys(Object(told(sandbox)))).toEqual(inModelOrder('PasswordPolicy', told(sandbox)));
    sandbox.output('UpdateAccountPasswordPolicy', { RequireSymbols: true });
    expect(told(sandbox)).toMatchObject({ MinimumPasswordLength: 6, RequireSymbols: true, ExpirePasswords: false });
  });

  // Source: recorded in 2026, iam-facts.md section 6.2.
  test('out of range is refused with all that is wrong', () => {
    const wrong = { MinimumPasswordLength: 129, MaxPasswordAge: 1096, PasswordReusePrevention: 25 };
    const less = (member: string, value: number): string =>
      `Value at '${member}' failed to satisfy constraint: Member must have value less than or equal to ${value}`;
    const broken = [
      less('minimumPasswordLength', 128),
      less('maxPasswordAge', 1095),
      less('passwordReusePrevention', 24),
    ];
    expect(new Sandbox().error('UpdateAccountPasswordPolicy', wrong)).toEqual({
      code: 'ValidationError',
      message: `3 validation errors detected: ${broken.join('; ')}`,
    });
  });

  test('is authorised on everything', () => {
    const action = 'iam:UpdateAccountPasswordPolicy';
    const call = { operation: 'UpdateAccountPasswordPolicy', input: {}, action, resource: '*', printed: '*' };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
