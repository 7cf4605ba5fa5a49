import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox } from '../../../test/support/builders.ts';
import { deployRole, noSuchRole, protectedRole, withDeployRole } from '../../../test/support/roles.ts';
import { administrator } from '../account/create.ts';

const input = { RoleName: 'DeployRole', Description: 'Deploys the site', MaxSessionDuration: 7200 };

describe('UpdateRole', () => {
  test('answers an empty structure, and the role has changed', () => {
    const sandbox = withDeployRole();
    expect(sandbox.output('UpdateRole', input)).toEqual({});
    expect(deployRole(sandbox)).toMatchObject({ description: 'Deploys the site', maxSessionDuration: 7200 });
  });

  test('leaves what it is not told, and the world when nothing changes', () => {
    const sandbox = withDeployRole();
    sandbox.output('UpdateRole', input);
    const before = sandbox.world;
    expect(sandbox.call('UpdateRole', { RoleName: 'DeployRole' }).world).toBe(before);
    sandbox.output('UpdateRole', { RoleName: 'DeployRole', Description: '' });
    expect(deployRole(sandbox)).toMatchObject({ description: '', maxSessionDuration: 7200 });
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('UpdateRole', input)).toEqual(noSuchRole);
  });

  test("does not touch AWS's own roles", () => {
    const { roleName } = administrator;
    expect(new Sandbox().error('UpdateRole', { ...input, RoleName: roleName })).toEqual(protectedRole(roleName));
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'UpdateRole',
      input: input,
      action: 'iam:UpdateRole',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, withDeployRole)).toEqual(expectedAuthorisation(call));
  });
});
