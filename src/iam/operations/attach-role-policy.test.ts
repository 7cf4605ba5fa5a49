import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import {
  ACCOUNT,
  BILLING,
  S3_READ_ONLY,
  Sandbox,
  asUser,
  numbered,
  policyText,
} from '../../../test/support/builders.ts';
import { deployRole, noSuchRole, protectedRole, withDeployRole } from '../../../test/support/roles.ts';
import { administrator } from '../account/create.ts';

const input = { RoleName: 'DeployRole', PolicyArn: S3_READ_ONLY };

describe('AttachRolePolicy', () => {
  test('answers nothing, the policy is among those of the role, and twice is the same as once', () => {
    const sandbox = withDeployRole();
    expect(sandbox.output('AttachRolePolicy', input)).toBeNull();
    expect(deployRole(sandbox).attached).toEqual([S3_READ_ONLY]);
    const before = sandbox.world;
    expect(sandbox.call('AttachRolePolicy', input).world).toBe(before);
  });

  test('refuses the eleventh policy, unless AWS has raised the quota', () => {
    const sandbox = withDeployRole();
    for (let n = 0; n < 10; n++) sandbox.output('AttachRolePolicy', { ...input, PolicyArn: numbered(n) });
    expect(sandbox.error('AttachRolePolicy', input)).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for PoliciesPerRole: 10',
    });
    const { world } = sandbox;
    const raisedQuotas = new Map([['PoliciesPerRole', 20]]);
    expect(
      new Sandbox({ ...world, account: { ...world.account, raisedQuotas } }).output('AttachRolePolicy', input),
    ).toBeNull();
  });

  test('of a policy that does not exist, or of something that is no policy, is refused', () => {
    const PolicyArn = `arn:aws:iam::${ACCOUNT}:policy/Nowhere`;
    expect(withDeployRole().error('AttachRolePolicy', { ...input, PolicyArn })).toEqual({
      code: 'NoSuchEntity',
      message: `Policy ${PolicyArn} does not exist or is not attachable.`,
    });
    expect(withDeployRole().error('AttachRolePolicy', { ...input, PolicyArn: 'longpolicynamebutnoarn' })).toMatchObject(
      {
        code: 'ValidationError',
      },
    );
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('AttachRolePolicy', input)).toEqual(noSuchRole);
  });

  test("does not touch AWS's own roles", () => {
    const { roleName } = administrator;
    expect(new Sandbox().error('AttachRolePolicy', { ...input, RoleName: roleName })).toEqual(protectedRole(roleName));
  });

  test('can be allowed for some policies and under one boundary alone, by conditions', () => {
    const grant = policyText({
      Effect: 'Allow',
      Action: 'iam:AttachRolePolicy',
      Resource: '*',
      Condition: { ArnEquals: { 'iam:PolicyARN': S3_READ_ONLY }, StringEquals: { 'iam:PermissionsBoundary': BILLING } },
    });
    const tryOn = (boundary: object, PolicyArn: string) => {
      const sandbox = withDeployRole({ ...boundary })
        .user('op')
        .inline('user', 'op', 'grant', grant);
      return sandbox.call('AttachRolePolicy', { ...input, PolicyArn }, asUser('op')).result.ok;
    };
    expect(tryOn({}, S3_READ_ONLY)).toBe(false);
    expect(tryOn({ PermissionsBoundary: BILLING }, BILLING)).toBe(false);
    expect(tryOn({ PermissionsBoundary: BILLING }, S3_READ_ONLY)).toBe(true);
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'AttachRolePolicy',
      input: input,
      action: 'iam:AttachRolePolicy',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, withDeployRole)).toEqual(expectedAuthorisation(call));
  });
});
