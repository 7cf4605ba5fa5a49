import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox } from '../../../test/support/builders.ts';
import { deployRole, noSuchRole, protectedRole, roleStart, withDeployRole } from '../../../test/support/roles.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';
import { administrator } from '../account/create.ts';

const input = { RoleName: 'DeployRole', Description: 'Deploys the site' };

describe('UpdateRoleDescription', () => {
  test('answers the role without its session duration, members in the order of the service model', () => {
    const sandbox = withDeployRole();
    const output = sandbox.output('UpdateRoleDescription', input);
    expect(output).toEqual({ Role: { ...roleStart('DeployRole'), Description: 'Deploys the site' } });
    expect(Object.keys(Object(output?.['Role']))).toEqual(inModelOrder('Role', output?.['Role']));
    expect(deployRole(sandbox).description).toBe('Deploys the site');
  });

  test('to the same description changes nothing', () => {
    const sandbox = withDeployRole({ Description: 'Deploys the site' });
    const before = sandbox.world;
    expect(sandbox.call('UpdateRoleDescription', input).world).toBe(before);
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('UpdateRoleDescription', input)).toEqual(noSuchRole);
  });

  test("does not touch AWS's own roles", () => {
    const { roleName } = administrator;
    expect(new Sandbox().error('UpdateRoleDescription', { ...input, RoleName: roleName })).toEqual(
      protectedRole(roleName),
    );
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'UpdateRoleDescription',
      input: input,
      action: 'iam:UpdateRoleDescription',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, withDeployRole)).toEqual(expectedAuthorisation(call));
  });
});
