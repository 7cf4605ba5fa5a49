import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, PRINTED_AT, Sandbox, allow, asUser } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const input = { UserName: 'dana' };
const account = (): Sandbox => new Sandbox().user('dana');

describe('CreateAccessKey', () => {
  test('answers an active key with its secret, members in the order of the service model', () => {
    const output = account().output('CreateAccessKey', input);
    expect(output).toEqual({
      AccessKey: {
        UserName: 'dana',
        AccessKeyId: expect.stringMatching(/^AKIA[A-Z2-7]{16}$/),
        Status: 'Active',
        SecretAccessKey: expect.stringMatching(/^[A-Za-z0-9+/]{40}$/),
        CreateDate: PRINTED_AT,
      },
    });
    expect(Object.keys(Object(output?.['AccessKey']))).toEqual(inModelOrder('AccessKey', output?.['AccessKey']));
  });

  test('keeps the secret nowhere', () => {
    const sandbox = account();
    const secret = String(Object(sandbox.output('CreateAccessKey', input)?.['AccessKey']).SecretAccessKey);
    expect(JSON.stringify([...sandbox.world.account.users])).not.toContain(secret);
    expect(sandbox.world.account.users.get('dana')).toMatchObject({ accessKeys: [{}], everHadAccessKey: true });
  });

  // Source: recorded in 2026, iam-facts.md section 6.2.
  test('refuses the third key, and an inactive one counts', () => {
    const sandbox = account();
    sandbox.output('CreateAccessKey', input);
    const second = Object(sandbox.output('CreateAccessKey', input)?.['AccessKey']).AccessKeyId;
    sandbox.output('UpdateAccessKey', { ...input, AccessKeyId: second, Status: 'Inactive' });
    expect(sandbox.error('CreateAccessKey', input)).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for AccessKeysPerUser: 2',
    });
  });

  test('without a name is for the user who asks, and a role session must give one', () => {
    const sandbox = account().inline('user', 'dana', 'keys', allow('iam:CreateAccessKey'));
    expect(sandbox.output('CreateAccessKey', {}, asUser('dana'))).toMatchObject({ AccessKey: { UserName: 'dana' } });
    expect(sandbox.error('CreateAccessKey', {})).toEqual({
      code: 'ValidationError',
      message: 'Must specify userName when calling with non-User credentials',
    });
  });

  test('for an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().error('CreateAccessKey', input).message).toBe('The user with name dana cannot be found.');
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'CreateAccessKey',
      input,
      action: 'iam:CreateAccessKey',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
