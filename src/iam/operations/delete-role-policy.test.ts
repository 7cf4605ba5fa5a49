import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow } from '../../../test/support/builders.ts';
import { deployRole, noSuchRole, protectedRole, withDeployRole } from '../../../test/support/roles.ts';
import { administrator } from '../account/create.ts';

const input = { RoleName: 'DeployRole', PolicyName: 'logs' };
const account = (): Sandbox => {
  const sandbox = withDeployRole();
  sandbox.output('PutRolePolicy', { ...input, PolicyDocument: allow('s3:Get*') });
  return sandbox;
};

describe('DeleteRolePolicy', () => {
  test('answers nothing, and the policy is gone', () => {
    const sandbox = account();
    expect(sandbox.output('DeleteRolePolicy', input)).toBeNull();
    expect(deployRole(sandbox).inline.size).toBe(0);
  });

  test("does not touch AWS's own roles", () => {
    const { roleName } = administrator;
    expect(new Sandbox().error('DeleteRolePolicy', { ...input, RoleName: roleName })).toEqual(protectedRole(roleName));
  });

  test('of an unknown policy or role is NoSuchEntity', () => {
    expect(account().error('DeleteRolePolicy', { ...input, PolicyName: 'other' })).toEqual({
      code: 'NoSuchEntity',
      message: 'The role policy with name other cannot be found.',
    });
    expect(new Sandbox().error('DeleteRolePolicy', input)).toEqual(noSuchRole);
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'DeleteRolePolicy',
      input: input,
      action: 'iam:DeleteRolePolicy',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
