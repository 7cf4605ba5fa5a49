import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, PRINTED_AT, Sandbox } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const PASSWORD = 'Correct-Horse-7';
const input = { UserName: 'dana', Password: PASSWORD };
const account = (): Sandbox => new Sandbox().user('dana');

describe('CreateLoginProfile', () => {
  test('answers the profile without the password, members in the order of the service model', () => {
    const sandbox = account();
    const output = sandbox.output('CreateLoginProfile', { ...input, PasswordResetRequired: true });
    expect(output).toEqual({
      LoginProfile: { UserName: 'dana', CreateDate: PRINTED_AT, PasswordResetRequired: true },
    });
    const profile = output?.['LoginProfile'];
    expect(Object.keys(Object(profile))).toEqual(inModelOrder('LoginProfile', profile));
    expect(JSON.stringify([...sandbox.world.account.users])).not.toContain(PASSWORD);
  });

  test('opens the console to the user', () => {
    const sandbox = account();
    const signsIn = () => sandbox.call('GetUser', {}, { kind: 'user', userName: 'dana', session: 'console' }).result;
    expect(signsIn()).toMatchObject({ error: { code: 'InvalidClientTokenId' } });
    sandbox.output('CreateLoginProfile', input);
    expect(signsIn()).toMatchObject({ error: { code: 'AccessDenied' } });
  });

  // Source: recorded in 2026, iam-facts.md section 6.2: a small letter here, a capital in GetLoginProfile.
  test('a second time is EntityAlreadyExists', () => {
    const sandbox = account();
    sandbox.output('CreateLoginProfile', input);
    expect(sandbox.error('CreateLoginProfile', input)).toEqual({
      code: 'EntityAlreadyExists',
      message: 'Login Profile for user dana already exists.',
    });
  });

  test.each(['Short-1', 'onlysmallletters', 'small-and-other', '1234567890'])('refuses the password %s', (Password) => {
    expect(account().error('CreateLoginProfile', { ...input, Password }).code).toBe('PasswordPolicyViolation');
  });

  test.each(['Abcdefg1', 'abcdefg-1', 'ABCDEFG 1', 'Abc defgh'])('takes the password %s', (Password) => {
    expect(account().output('CreateLoginProfile', { ...input, Password })).not.toBeNull();
  });

  test('needs a password', () => {
    expect(account().error('CreateLoginProfile', { UserName: 'dana' }).code).toBe('ValidationError');
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'CreateLoginProfile',
      input,
      action: 'iam:CreateLoginProfile',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
