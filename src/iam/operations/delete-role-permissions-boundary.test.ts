import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, BILLING, S3_READ_ONLY, Sandbox, asUser, policyText } from '../../../test/support/builders.ts';
import { noSuchRole, protectedRole, withDeployRole } from '../../../test/support/roles.ts';
import { administrator } from '../account/create.ts';

const input = { RoleName: 'DeployRole' };
const unbounded = (): Sandbox => withDeployRole();
const account = (PermissionsBoundary = S3_READ_ONLY): Sandbox => {
  const sandbox = unbounded();
  sandbox.output('PutRolePermissionsBoundary', { ...input, PermissionsBoundary });
  return sandbox;
};

describe('DeleteRolePermissionsBoundary', () => {
  test('answers nothing, and the boundary is gone', () => {
    const sandbox = account();
    expect(sandbox.output('DeleteRolePermissionsBoundary', input)).toBeNull();
    expect(sandbox.world.account.roles.get('DeployRole')?.boundary).toBeNull();
  });

  test('changes nothing where there is none', () => {
    const sandbox = unbounded();
    const before = sandbox.world;
    expect(sandbox.call('DeleteRolePermissionsBoundary', input).result).toEqual({ ok: true, value: null });
    expect(sandbox.world).toBe(before);
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('DeleteRolePermissionsBoundary', input)).toEqual(noSuchRole);
  });

  test("does not touch AWS's own roles", () => {
    const { roleName } = administrator;
    expect(new Sandbox().error('DeleteRolePermissionsBoundary', { ...input, RoleName: roleName })).toEqual(
      protectedRole(roleName),
    );
  });

  test('can be forbidden for one boundary, by a condition', () => {
    const grant = policyText(
      { Effect: 'Allow', Action: 'iam:*', Resource: '*' },
      {
        Effect: 'Deny',
        Action: 'iam:DeleteRolePermissionsBoundary',
        Resource: '*',
        Condition: { StringEquals: { 'iam:PermissionsBoundary': S3_READ_ONLY } },
      },
    );
    const tryOn = (boundary: string) =>
      account(boundary)
        .user('op')
        .inline('user', 'op', 'grant', grant)
        .call('DeleteRolePermissionsBoundary', input, asUser('op')).result.ok;
    expect([tryOn(S3_READ_ONLY), tryOn(BILLING)]).toEqual([false, true]);
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'DeleteRolePermissionsBoundary',
      input,
      action: 'iam:DeleteRolePermissionsBoundary',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, () => account())).toEqual(expectedAuthorisation(call));
  });
});
