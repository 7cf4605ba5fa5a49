import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, BILLING, S3_READ_ONLY, Sandbox, asUser, policyText } from '../../../test/support/builders.ts';
import { noSuchRole, protectedRole, withDeployRole } from '../../../test/support/roles.ts';
import { administrator } from '../account/create.ts';

const input = { RoleName: 'DeployRole', PermissionsBoundary: S3_READ_ONLY };
const account = (): Sandbox => withDeployRole();
const boundaryOf = (sandbox: Sandbox) => sandbox.world.account.roles.get('DeployRole')?.boundary;

/** Source of the refusals: recordings of February 2026. */
describe('PutRolePermissionsBoundary', () => {
  test('answers nothing, the role has the boundary, and another takes its place', () => {
    const sandbox = account();
    expect(sandbox.output('PutRolePermissionsBoundary', input)).toBeNull();
    expect(boundaryOf(sandbox)).toBe(S3_READ_ONLY);
    const { diff } = sandbox.call('PutRolePermissionsBoundary', { ...input, PermissionsBoundary: BILLING });
    expect(boundaryOf(sandbox)).toBe(BILLING);
    expect([diff.added, diff.removed].map((facts) => facts.map(({ kind }) => kind))).toEqual([
      ['boundary'],
      ['boundary'],
    ]);
  });

  test('of the same policy changes nothing', () => {
    const sandbox = account();
    sandbox.output('PutRolePermissionsBoundary', input);
    const before = sandbox.world;
    expect(sandbox.call('PutRolePermissionsBoundary', input).world).toBe(before);
  });

  test.each([
    [
      `arn:aws:iam::${ACCOUNT}:not_a_policy/invalid`,
      'InvalidInput',
      `ARN arn:aws:iam::${ACCOUNT}:not_a_policy/invalid is not valid.`,
    ],
    [
      `arn:aws:iam::${ACCOUNT}:policy/Nowhere`,
      'NoSuchEntity',
      `Scope ARN: arn:aws:iam::${ACCOUNT}:policy/Nowhere does not exist or is not attachable.`,
    ],
  ])('refuses %s', (PermissionsBoundary, code, message) => {
    expect(account().error('PutRolePermissionsBoundary', { ...input, PermissionsBoundary })).toEqual({ code, message });
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('PutRolePermissionsBoundary', input)).toEqual(noSuchRole);
  });

  test("does not touch AWS's own roles", () => {
    const { roleName } = administrator;
    expect(new Sandbox().error('PutRolePermissionsBoundary', { ...input, RoleName: roleName })).toEqual(
      protectedRole(roleName),
    );
  });

  test('can be allowed for one boundary alone, by a condition', () => {
    const grant = policyText({
      Effect: 'Allow',
      Action: 'iam:PutRolePermissionsBoundary',
      Resource: '*',
      Condition: { StringEquals: { 'iam:PermissionsBoundary': S3_READ_ONLY } },
    });
    const sandbox = account().user('op').inline('user', 'op', 'grant', grant);
    const tryWith = (PermissionsBoundary: string) =>
      sandbox.call('PutRolePermissionsBoundary', { ...input, PermissionsBoundary }, asUser('op')).result.ok;
    expect([tryWith(BILLING), tryWith(S3_READ_ONLY)]).toEqual([false, true]);
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'PutRolePermissionsBoundary',
      input,
      action: 'iam:PutRolePermissionsBoundary',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
