import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox } from '../../../test/support/builders.ts';

const input = { UserName: 'dana' };
const account = (): Sandbox => {
  const sandbox = new Sandbox().user('dana');
  sandbox.output('CreateLoginProfile', { ...input, Password: 'Correct-Horse-7' });
  sandbox.output('CreateAccessKey', input);
  return sandbox;
};

describe('DeleteLoginProfile', () => {
  test('answers nothing, takes the password and leaves the keys', () => {
    const sandbox = account();
    expect(sandbox.output('DeleteLoginProfile', input)).toBeNull();
    expect(sandbox.world.account.users.get('dana')).toMatchObject({
      loginProfile: null,
      accessKeys: [{ status: 'Active' }],
    });
  });

  test('twice is NoSuchEntity', () => {
    const sandbox = account();
    sandbox.output('DeleteLoginProfile', input);
    expect(sandbox.error('DeleteLoginProfile', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'Login Profile for User dana cannot be found.',
    });
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'DeleteLoginProfile',
      input,
      action: 'iam:DeleteLoginProfile',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
