import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';
import { administrator } from '../account/create.ts';

const LISTS = ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies'] as const;
const OWN = `arn:aws:iam::${ACCOUNT}:policy/Own`;

function account(): Sandbox {
  const sandbox = new Sandbox().user('erik', 'dana').group('Developers').member('dana', 'Developers');
  sandbox.attached('Group', 'Developers', S3_READ_ONLY).inline('user', 'dana', 'extra', allow('s3:GetObject'));
  sandbox.output('CreatePolicy', { PolicyName: 'Own', PolicyDocument: allow('s3:*') });
  return sandbox;
}

/** The names in each list of an answer. */
function names(sandbox: Sandbox, input: Parameters<Sandbox['output']>[1] = {}) {
  const output = sandbox.output('GetAccountAuthorizationDetails', input);
  const shown = LISTS.map((list) => {
    const items: readonly unknown[] = [output?.[list]].flat();
    return items.map((item) => {
      const { UserName, GroupName, RoleName, PolicyName } = Object(item);
      return UserName ?? GroupName ?? RoleName ?? PolicyName;
    });
  });
  return { shown, output };
}

describe('GetAccountAuthorizationDetails', () => {
  test('tells of users, groups, roles, own policies and the AWS managed ones that somebody uses', () => {
    expect(names(account()).shown).toEqual([
      ['dana', 'erik'],
      ['Developers'],
      [administrator.roleName],
      ['AdministratorAccess', 'AmazonS3ReadOnlyAccess', 'Own'],
    ]);
  });

  test('tells what each carries, members in the order of the service model', () => {
    const { output } = names(account());
    expect(output?.['UserDetailList']).toMatchObject([
      {
        UserName: 'dana',
        UserPolicyList: [{ PolicyName: 'extra', PolicyDocument: { Version: '2012-10-17' } }],
        GroupList: ['Developers'],
        AttachedManagedPolicies: [],
      },
      { UserName: 'erik', GroupList: [] },
    ]);
    expect(output?.['GroupDetailList']).toMatchObject([
      { AttachedManagedPolicies: [{ PolicyName: 'AmazonS3ReadOnlyAccess', PolicyArn: S3_READ_ONLY }] },
    ]);
    const shapes = ['UserDetail', 'GroupDetail', 'RoleDetail', 'ManagedPolicyDetail'];
    for (const [place, list] of LISTS.entries()) {
      const items: readonly unknown[] = [output?.[list]].flat();
      for (const item of items) expect(Object.keys(Object(item))).toEqual(inModelOrder(shapes[place] ?? '', item));
    }
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('GetAccountAuthorizationDetails', output));
  });

  test('tells all versions of a policy with their documents, and how it is used', () => {
    const { output } = names(account(), { Filter: ['LocalManagedPolicy'] });
    expect(output?.['Policies']).toMatchObject([
      {
        Arn: OWN,
        AttachmentCount: 0,
        PermissionsBoundaryUsageCount: 0,
        PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: { Version: '2012-10-17' } }],
      },
    ]);
  });

  test('tells when a role was last used', () => {
    const sandbox = account();
    const { output } = names(sandbox.later(60), { Filter: ['Role'] });
    expect(output?.['RoleDetailList']).toMatchObject([
      { RoleLastUsed: { LastUsedDate: '2026-11-22T10:00:00+00:00', Region: 'us-east-1' } },
    ]);
  });

  test.each([
    [['User'], [['dana', 'erik'], [], [], []]],
    [
      ['Group', 'Role'],
      [[], ['Developers'], [administrator.roleName], []],
    ],
    [['AWSManagedPolicy'], [[], [], [], ['AdministratorAccess', 'AmazonS3ReadOnlyAccess']]],
    [['LocalManagedPolicy'], [[], [], [], ['Own']]],
  ])('with the filter %j tells of no others', (Filter, shown) => {
    expect(names(account(), { Filter }).shown).toEqual(shown);
  });

  test('answers in pages that go on from list to list, nothing twice and nothing left out', () => {
    const sandbox = account();
    const whole = names(sandbox).shown;
    const pages: ReturnType<typeof names>[] = [names(sandbox, { MaxItems: 2 })];
    for (;;) {
      const { output } = pages.at(-1) ?? names(sandbox);
      if (output?.['IsTruncated'] !== true) break;
      pages.push(names(sandbox, { MaxItems: 2, Marker: output['Marker'] }));
    }
    expect(pages).toHaveLength(4);
    expect(LISTS.map((_, place) => pages.flatMap(({ shown }) => shown[place]))).toEqual(whole);
  });

  test('refuses an unknown filter and an unknown marker', () => {
    expect(account().error('GetAccountAuthorizationDetails', { Filter: ['Policy'] }).code).toBe('ValidationError');
    expect(account().error('GetAccountAuthorizationDetails', { Marker: 'x' }).message).toBe('Invalid Marker.');
  });

  test('is authorised on everything', () => {
    const action = 'iam:GetAccountAuthorizationDetails';
    const call = { operation: 'GetAccountAuthorizationDetails', input: {}, action, resource: '*', printed: '*' };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
