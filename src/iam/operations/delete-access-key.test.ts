import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow, asUser } from '../../../test/support/builders.ts';

const account = (): Sandbox => {
  const sandbox = new Sandbox().user('dana', 'erik').inline('user', 'dana', 'all', allow('iam:*'));
  sandbox.output('CreateAccessKey', { UserName: 'dana' });
  return sandbox;
};
const keyOf = (sandbox: Sandbox): string => sandbox.world.account.users.get('dana')?.accessKeys[0]?.id ?? '';

describe('DeleteAccessKey', () => {
  test('answers nothing, and nobody signs with the key again', () => {
    const sandbox = account();
    const input = { UserName: 'dana', AccessKeyId: keyOf(sandbox) };
    expect(sandbox.output('DeleteAccessKey', input)).toBeNull();
    expect(sandbox.call('ListUsers', {}, asUser('dana')).result).toMatchObject({
      error: { code: 'InvalidClientTokenId' },
    });
    expect(sandbox.error('DeleteAccessKey', input)).toEqual({
      code: 'NoSuchEntity',
      message: `The Access Key with id ${input.AccessKeyId} cannot be found.`,
    });
  });

  test('lets a user delete the own key without a name, and asks a role session for one', () => {
    const sandbox = account();
    const AccessKeyId = keyOf(sandbox);
    expect(sandbox.error('DeleteAccessKey', { AccessKeyId })).toEqual({
      code: 'ValidationError',
      message: 'Must specify userName when calling with non-User credentials',
    });
    expect(sandbox.output('DeleteAccessKey', { AccessKeyId }, asUser('dana'))).toBeNull();
  });

  test('of a key of another user is NoSuchEntity', () => {
    const sandbox = account();
    const AccessKeyId = keyOf(sandbox);
    expect(sandbox.error('DeleteAccessKey', { UserName: 'erik', AccessKeyId }).code).toBe('NoSuchEntity');
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'DeleteAccessKey',
      input: { UserName: 'dana', AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
      action: 'iam:DeleteAccessKey',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
