import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox } from '../../../test/support/builders.ts';
import { roleStart, trusting, withDeployRole } from '../../../test/support/roles.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';
import { administrator } from '../account/create.ts';

const own = { PathPrefix: '/eng/' };
const account = (): Sandbox => {
  const sandbox = withDeployRole({
    Path: '/eng/',
    PermissionsBoundary: S3_READ_ONLY,
    Tags: [{ Key: 'a', Value: 'b' }],
  });
  const AssumeRolePolicyDocument = trusting();
  sandbox.output('CreateRole', { RoleName: 'audit', Path: '/eng/', Description: 'Reads', AssumeRolePolicyDocument });
  return sandbox;
};

describe('ListRoles', () => {
  test('answers by name, without tags, boundary and last use, members in the order of the service model', () => {
    const output = account().output('ListRoles', own);
    expect(output).toEqual({
      Roles: [
        { ...roleStart('audit', '/eng/'), Description: 'Reads', MaxSessionDuration: 3600 },
        { ...roleStart('DeployRole', '/eng/'), MaxSessionDuration: 3600 },
      ],
      IsTruncated: false,
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListRoles', output));
    const [role] = [output?.['Roles']].flat();
    expect(Object.keys(Object(role))).toEqual(inModelOrder('Role', role));
  });

  test("lists AWS's own roles as well", () => {
    expect(new Sandbox().output('ListRoles', {})).toMatchObject({ Roles: [{ RoleName: administrator.roleName }] });
  });

  test('answers in pages, and nothing under a path that nobody has', () => {
    const sandbox = account();
    const first = sandbox.output('ListRoles', { ...own, MaxItems: 1 });
    expect(first).toMatchObject({ Roles: [{ RoleName: 'audit' }], IsTruncated: true });
    expect(sandbox.output('ListRoles', { ...own, Marker: first?.['Marker'] })).toMatchObject({
      Roles: [{ RoleName: 'DeployRole' }],
      IsTruncated: false,
    });
    expect(sandbox.output('ListRoles', { PathPrefix: '/none/' })).toEqual({ Roles: [], IsTruncated: false });
  });

  test('refuses a marker that it did not give', () => {
    expect(account().error('ListRoles', { Marker: 'nowhere' })).toEqual({
      code: 'ValidationError',
      message: 'Invalid Marker.',
    });
  });

  test('is authorised on all roles', () => {
    const call = {
      operation: 'ListRoles',
      input: {},
      action: 'iam:ListRoles',
      resource: `arn:aws:iam::${ACCOUNT}:role/`,
      printed: `arn:aws:iam::${ACCOUNT}:role/`,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
