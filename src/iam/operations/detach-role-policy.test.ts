import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, BILLING, S3_READ_ONLY, Sandbox, asUser, policyText } from '../../../test/support/builders.ts';
import { deployRole, noSuchRole, protectedRole, withDeployRole } from '../../../test/support/roles.ts';
import { administrator } from '../account/create.ts';

const input = { RoleName: 'DeployRole', PolicyArn: S3_READ_ONLY };
const account = (): Sandbox => {
  const sandbox = withDeployRole();
  sandbox.output('AttachRolePolicy', input);
  return sandbox;
};

describe('DetachRolePolicy', () => {
  test('answers nothing, and the policy is no longer attached', () => {
    const sandbox = account();
    expect(sandbox.output('DetachRolePolicy', input)).toBeNull();
    expect(deployRole(sandbox).attached).toEqual([]);
    expect(sandbox.world.account.policies.has(S3_READ_ONLY)).toBe(true);
  });

  test('of a policy that is not attached, or of something that is no policy, is refused', () => {
    expect(withDeployRole().error('DetachRolePolicy', input)).toEqual({
      code: 'NoSuchEntity',
      message: `Policy ${S3_READ_ONLY} was not found.`,
    });
    expect(account().error('DetachRolePolicy', { ...input, PolicyArn: 'longpolicynamebutnoarn' })).toMatchObject({
      code: 'ValidationError',
    });
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('DetachRolePolicy', input)).toEqual(noSuchRole);
  });

  test("does not touch AWS's own roles", () => {
    const { roleName } = administrator;
    expect(new Sandbox().error('DetachRolePolicy', { ...input, RoleName: roleName })).toEqual(protectedRole(roleName));
  });

  test('can be allowed for some policies and under one boundary alone, by conditions', () => {
    const grant = policyText({
      Effect: 'Allow',
      Action: 'iam:DetachRolePolicy',
      Resource: '*',
      Condition: { ArnEquals: { 'iam:PolicyARN': S3_READ_ONLY }, StringEquals: { 'iam:PermissionsBoundary': BILLING } },
    });
    const tryOn = (boundary: object, PolicyArn: string) => {
      const sandbox = withDeployRole({ ...boundary })
        .user('op')
        .inline('user', 'op', 'grant', grant);
      sandbox.output('AttachRolePolicy', { ...input, PolicyArn });
      return sandbox.call('DetachRolePolicy', { ...input, PolicyArn }, asUser('op')).result.ok;
    };
    expect(tryOn({}, S3_READ_ONLY)).toBe(false);
    expect(tryOn({ PermissionsBoundary: BILLING }, BILLING)).toBe(false);
    expect(tryOn({ PermissionsBoundary: BILLING }, S3_READ_ONLY)).toBe(true);
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'DetachRolePolicy',
      input: input,
      action: 'iam:DetachRolePolicy',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
