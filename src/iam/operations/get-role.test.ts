import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, PRINTED_AT, S3_READ_ONLY, Sandbox, asUser, policyText } from '../../../test/support/builders.ts';
import { noSuchRole, roleStart, withDeployRole } from '../../../test/support/roles.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';
import { administrator } from '../account/create.ts';

const input = { RoleName: 'DeployRole' };

describe('GetRole', () => {
  test('answers everything, members in the order of the service model', () => {
    const sandbox = withDeployRole({
      Description: 'Deploys',
      PermissionsBoundary: S3_READ_ONLY,
      Tags: [{ Key: 'team', Value: 'data' }],
    });
    const output = sandbox.output('GetRole', input);
    expect(output).toEqual({
      Role: {
        ...roleStart('DeployRole'),
        Description: 'Deploys',
        MaxSessionDuration: 3600,
        PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: S3_READ_ONLY },
        Tags: [{ Key: 'team', Value: 'data' }],
        RoleLastUsed: {},
      },
    });
    expect(Object.keys(Object(output?.['Role']))).toEqual(inModelOrder('Role', output?.['Role']));
  });

  test('leaves out what a role has not', () => {
    expect(withDeployRole().output('GetRole', input)).toEqual({
      Role: { ...roleStart('DeployRole'), MaxSessionDuration: 3600, RoleLastUsed: {} },
    });
  });

  test('tells when the role was last used', () => {
    const { world } = withDeployRole();
    const [role] = [...world.account.roles.values()].filter(({ name }) => name === 'DeployRole');
    if (role === undefined) throw new Error('No DeployRole');
    const used = { ...role, lastUsed: { at: '2026-11-22T10:00:00Z', region: 'eu-west-1' } };
    const roles = new Map([...world.account.roles, ['DeployRole', used]]);
    expect(new Sandbox({ ...world, account: { ...world.account, roles } }).output('GetRole', input)).toMatchObject({
      Role: { RoleLastUsed: { LastUsedDate: PRINTED_AT, Region: 'eu-west-1' } },
    });
  });

  test("tells of AWS's own roles as well", () => {
    expect(new Sandbox().output('GetRole', { RoleName: administrator.roleName })).toMatchObject({
      Role: { Path: '/aws-reserved/sso.amazonaws.com/', MaxSessionDuration: 43200 },
    });
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('GetRole', input)).toEqual(noSuchRole);
  });

  test('can be allowed for roles with one boundary, by a condition', () => {
    const grant = policyText({
      Effect: 'Allow',
      Action: 'iam:GetRole',
      Resource: '*',
      Condition: { StringEquals: { 'iam:PermissionsBoundary': S3_READ_ONLY } },
    });
    const tryOn = (boundary: object) =>
      withDeployRole({ ...boundary })
        .user('op')
        .inline('user', 'op', 'grant', grant)
        .call('GetRole', input, asUser('op')).result.ok;
    expect([tryOn({}), tryOn({ PermissionsBoundary: S3_READ_ONLY })]).toEqual([false, true]);
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'GetRole',
      input: input,
      action: 'iam:GetRole',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, withDeployRole)).toEqual(expectedAuthorisation(call));
  });
});
