import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, BILLING, S3_READ_ONLY, Sandbox } from '../../../test/support/builders.ts';
import { withDeployRole } from '../../../test/support/roles.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';
import { administrator } from '../account/create.ts';
import type { Input } from '../operation.ts';

const account = (): Sandbox => {
  const sandbox = new Sandbox().user('zoe', 'dana', 'erik').group('Developers', 'Ops').member('erik', 'Developers');
  sandbox.output('CreateUser', { UserName: 'eve', Path: '/eng/' });
  return sandbox
    .attached('User', 'zoe', S3_READ_ONLY)
    .attached('User', 'dana', S3_READ_ONLY)
    .attached('User', 'eve', S3_READ_ONLY)
    .attached('Group', 'Developers', S3_READ_ONLY);
};
const entities = (more: Input = {}) => {
  const output = account().output('ListEntitiesForPolicy', { PolicyArn: S3_READ_ONLY, ...more });
  return ['PolicyGroups', 'PolicyUsers', 'PolicyRoles'].map((member) =>
    [output?.[member]].flat().map((one) => Object.values(Object(one))[0]),
  );
};

describe('ListEntitiesForPolicy', () => {
  test('answers to whom the policy is attached, and not the members of a group', () => {
    expect(entities()).toEqual([['Developers'], ['dana', 'eve', 'zoe'], []]);
  });

  test.each<[Input, readonly unknown[]]>([
    [{ EntityFilter: 'Group' }, [['Developers'], [], []]],
    [{ EntityFilter: 'User' }, [[], ['dana', 'eve', 'zoe'], []]],
    [{ EntityFilter: 'Role' }, [[], [], []]],
    [{ EntityFilter: 'AWSManagedPolicy' }, [[], [], []]],
    [{ PathPrefix: '/eng/' }, [[], ['eve'], []]],
    [{ PolicyUsageFilter: 'PermissionsBoundary' }, [[], [], []]],
    [{ PolicyUsageFilter: 'PermissionsPolicy' }, [['Developers'], ['dana', 'eve', 'zoe'], []]],
  ])('with %j answers %j', (input, expected) => {
    expect(entities(input)).toEqual(expected);
  });

  test('gives names with ids, members in the order of the service model', () => {
    const output = account().output('ListEntitiesForPolicy', { PolicyArn: S3_READ_ONLY });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListEntitiesForPolicy', output));
    expect([output?.['PolicyGroups']].flat()).toEqual([
      { GroupName: 'Developers', GroupId: expect.stringMatching(/^AGPA/) },
    ]);
    const admin = new Sandbox().output('ListEntitiesForPolicy', {
      PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
    });
    expect(admin?.['PolicyRoles']).toEqual([
      { RoleName: administrator.roleName, RoleId: expect.stringMatching(/^AROA/) },
    ]);
  });

  test('answers in pages over all kinds', () => {
    const sandbox = account();
    const first = sandbox.output('ListEntitiesForPolicy', { PolicyArn: S3_READ_ONLY, MaxItems: 2 });
    expect(first).toMatchObject({ PolicyGroups: [{}], PolicyUsers: [{ UserName: 'dana' }], IsTruncated: true });
    expect(
      sandbox.output('ListEntitiesForPolicy', { PolicyArn: S3_READ_ONLY, Marker: first?.['Marker'] }),
    ).toMatchObject({ PolicyGroups: [], PolicyUsers: [{ UserName: 'eve' }, { UserName: 'zoe' }], IsTruncated: false });
  });

  test('of an AWS managed policy that nobody has is empty, and of an unknown one NoSuchEntity', () => {
    expect(new Sandbox().output('ListEntitiesForPolicy', { PolicyArn: BILLING })).toEqual({
      PolicyGroups: [],
      PolicyUsers: [],
      PolicyRoles: [],
      IsTruncated: false,
    });
    for (const PolicyArn of ['arn:aws:iam::aws:policy/Nowhere', `arn:aws:iam::${ACCOUNT}:policy/Nowhere`])
      expect(new Sandbox().error('ListEntitiesForPolicy', { PolicyArn })).toEqual({
        code: 'NoSuchEntity',
        message: `Policy ${PolicyArn} was not found.`,
      });
  });

  test('is authorised on the policy', () => {
    const call = {
      operation: 'ListEntitiesForPolicy',
      input: { PolicyArn: S3_READ_ONLY },
      action: 'iam:ListEntitiesForPolicy',
      resource: S3_READ_ONLY,
      printed: `policy ${S3_READ_ONLY}`,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });

  test('lists whose boundary it is, and tells that apart from what it grants', () => {
    const sandbox = withDeployRole({ PermissionsBoundary: BILLING }).user('dana').attached('User', 'dana', BILLING);
    const names = (input: Input) => {
      const output = sandbox.output('ListEntitiesForPolicy', { PolicyArn: BILLING, ...input });
      return [output?.['PolicyUsers'], output?.['PolicyRoles']].map((listed) => [listed].flat().length);
    };
    expect(names({ PolicyUsageFilter: 'PermissionsBoundary' })).toEqual([0, 1]);
    expect(names({ PolicyUsageFilter: 'PermissionsPolicy' })).toEqual([1, 0]);
    expect(names({})).toEqual([1, 1]);
  });
});
