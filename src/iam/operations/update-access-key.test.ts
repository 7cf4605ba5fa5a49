import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow, asUser } from '../../../test/support/builders.ts';

const account = (): Sandbox => {
  const sandbox = new Sandbox().user('dana', 'erik').inline('user', 'dana', 'all', allow('iam:*'));
  sandbox.output('CreateAccessKey', { UserName: 'dana' });
  return sandbox;
};
const keyOf = (sandbox: Sandbox): string => sandbox.world.account.users.get('dana')?.accessKeys[0]?.id ?? '';
const turned = (sandbox: Sandbox, Status: string) => ({ UserName: 'dana', AccessKeyId: keyOf(sandbox), Status });

describe('UpdateAccessKey', () => {
  test('turns a key off: calls with it are refused from then on, and on again', () => {
    const sandbox = account();
    const signs = () => sandbox.call('ListUsers', {}, asUser('dana')).result;
    expect(sandbox.output('UpdateAccessKey', turned(sandbox, 'Inactive'))).toBeNull();
    expect(signs()).toEqual({
      ok: false,
      error: { code: 'InvalidClientTokenId', message: 'The security token included in the request is invalid.' },
    });
    sandbox.output('UpdateAccessKey', turned(sandbox, 'Active'));
    expect(signs().ok).toBe(true);
  });

  test('to the status that it has changes nothing', () => {
    const sandbox = account();
    const before = sandbox.world;
    expect(sandbox.call('UpdateAccessKey', turned(sandbox, 'Active')).world).toBe(before);
  });

  test('of a key of another user is NoSuchEntity', () => {
    const sandbox = account();
    const id = keyOf(sandbox);
    expect(sandbox.error('UpdateAccessKey', { ...turned(sandbox, 'Inactive'), UserName: 'erik' })).toEqual({
      code: 'NoSuchEntity',
      message: `The Access Key with id ${id} cannot be found.`,
    });
  });

  test.each([
    [
      { Status: 'Off' },
      "Value at 'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, Inactive, Expired]",
    ],
    [
      { AccessKeyId: 'AKIA' },
      "Value at 'accessKeyId' failed to satisfy constraint: Member must have length greater than or equal to 16",
    ],
  ])('refuses %j', (wrong, constraint) => {
    const sandbox = account();
    expect(sandbox.error('UpdateAccessKey', { ...turned(sandbox, 'Active'), ...wrong })).toEqual({
      code: 'ValidationError',
      message: `1 validation error detected: ${constraint}`,
    });
  });

  test('does not let anybody set a key expired', () => {
    const sandbox = account();
    expect(sandbox.error('UpdateAccessKey', turned(sandbox, 'Expired')).code).toBe('InvalidInput');
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'UpdateAccessKey',
      input: { UserName: 'dana', AccessKeyId: 'AKIAIOSFODNN7EXAMPLE', Status: 'Inactive' },
      action: 'iam:UpdateAccessKey',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
