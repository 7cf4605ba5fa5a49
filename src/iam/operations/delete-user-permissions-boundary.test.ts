import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, BILLING, S3_READ_ONLY, Sandbox, asUser, policyText } from '../../../test/support/builders.ts';

const input = { UserName: 'dana' };
const unbounded = (): Sandbox => new Sandbox().user('dana');
const account = (PermissionsBoundary = S3_READ_ONLY): Sandbox => {
  const sandbox = unbounded();
  sandbox.output('PutUserPermissionsBoundary', { ...input, PermissionsBoundary });
  return sandbox;
};

describe('DeleteUserPermissionsBoundary', () => {
  test('answers nothing, and the boundary is gone', () => {
    const sandbox = account();
    expect(sandbox.output('DeleteUserPermissionsBoundary', input)).toBeNull();
    expect(sandbox.world.account.users.get('dana')?.boundary).toBeNull();
  });

  test('changes nothing where there is none', () => {
    const sandbox = unbounded();
    const before = sandbox.world;
    expect(sandbox.call('DeleteUserPermissionsBoundary', input).result).toEqual({ ok: true, value: null });
    expect(sandbox.world).toBe(before);
  });

  test('of an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().error('DeleteUserPermissionsBoundary', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The user with name dana cannot be found.',
    });
  });

  test('can be forbidden for one boundary, by a condition', () => {
    const grant = policyText(
      { Effect: 'Allow', Action: 'iam:*', Resource: '*' },
      {
        Effect: 'Deny',
        Action: 'iam:DeleteUserPermissionsBoundary',
        Resource: '*',
        Condition: { StringEquals: { 'iam:PermissionsBoundary': S3_READ_ONLY } },
      },
    );
    const tryOn = (boundary: string) =>
      account(boundary)
        .user('op')
        .inline('user', 'op', 'grant', grant)
        .call('DeleteUserPermissionsBoundary', input, asUser('op')).result.ok;
    expect([tryOn(S3_READ_ONLY), tryOn(BILLING)]).toEqual([false, true]);
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'DeleteUserPermissionsBoundary',
      input,
      action: 'iam:DeleteUserPermissionsBoundary',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, () => account())).toEqual(expectedAuthorisation(call));
  });
});
