import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { deployRole, noSuchRole, protectedRole, trusting, withDeployRole } from '../../../test/support/roles.ts';
import { administrator } from '../account/create.ts';

const input = { RoleName: 'DeployRole' };

describe('DeleteRole', () => {
  test('answers nothing, and the role is gone', () => {
    const sandbox = withDeployRole();
    expect(sandbox.output('DeleteRole', input)).toBeNull();
    expect(sandbox.error('GetRole', input)).toEqual(noSuchRole);
  });

  test('is refused while policies are there, and not because of a boundary', () => {
    const sandbox = withDeployRole({ PermissionsBoundary: S3_READ_ONLY });
    sandbox.output('AttachRolePolicy', { ...input, PolicyArn: S3_READ_ONLY });
    sandbox.output('PutRolePolicy', { ...input, PolicyName: 'p', PolicyDocument: allow('s3:*') });
    const conflict = (first: string) => ({
      code: 'DeleteConflict',
      message: `Cannot delete entity, must ${first} first.`,
    });
    expect(sandbox.error('DeleteRole', input)).toEqual(conflict('delete policies'));
    sandbox.output('DeleteRolePolicy', { ...input, PolicyName: 'p' });
    expect(sandbox.error('DeleteRole', input)).toEqual(conflict('detach all policies'));
    sandbox.output('DetachRolePolicy', { ...input, PolicyArn: S3_READ_ONLY });
    expect(sandbox.output('DeleteRole', input)).toBeNull();
  });

  test('leaves its id where trust policies named it, and a new role of the name is another', () => {
    const sandbox = withDeployRole();
    const { id } = deployRole(sandbox);
    const AssumeRolePolicyDocument = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:role/DeployRole` });
    sandbox.output('CreateRole', { RoleName: 'Audit', AssumeRolePolicyDocument });
    sandbox.output('DeleteRole', input);
    withDeployRole({}, sandbox);
    expect(sandbox.world.account.roles.get('Audit')?.trust.text).toBe(trusting({ AWS: id }));
    expect(deployRole(sandbox).id).not.toBe(id);
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('DeleteRole', input)).toEqual(noSuchRole);
  });

  test("does not touch AWS's own roles", () => {
    const { roleName } = administrator;
    expect(new Sandbox().error('DeleteRole', { RoleName: roleName })).toEqual(protectedRole(roleName));
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'DeleteRole',
      input: input,
      action: 'iam:DeleteRole',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, withDeployRole)).toEqual(expectedAuthorisation(call));
  });
});
