import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow } from '../../../test/support/builders.ts';

const account = (): Sandbox =>
  new Sandbox().user('x1').inline('user', 'x1', 'logs', allow('s3:Get*')).inline('user', 'x1', 'mail', allow('ses:*'));
const input = { UserName: 'x1', PolicyName: 'logs' };

describe('DeleteUserPolicy', () => {
  test('answers nothing, and the others stay', () => {
    const sandbox = account();
    expect(sandbox.output('DeleteUserPolicy', input)).toBeNull();
    expect(sandbox.output('ListUserPolicies', { UserName: 'x1' })).toMatchObject({ PolicyNames: ['mail'] });
  });

  test('twice is NoSuchEntity', () => {
    const sandbox = account();
    sandbox.output('DeleteUserPolicy', input);
    expect(sandbox.error('DeleteUserPolicy', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The user policy with name logs cannot be found.',
    });
  });

  test('of an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().error('DeleteUserPolicy', input).message).toBe('The user with name x1 cannot be found.');
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'DeleteUserPolicy',
      input,
      action: 'iam:DeleteUserPolicy',
      resource: `arn:aws:iam::${ACCOUNT}:user/x1`,
      printed: 'user x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
