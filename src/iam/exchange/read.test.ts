import { describe, expect, test } from 'vitest';
import { ACCOUNT, AT, awsManaged, reference, S3_READ_ONLY } from '../../../test/support/builders.ts';
import { AT_THE_QUOTAS, exportText } from '../../../test/support/big-export.ts';
import {
  attachedAs,
  danasExport,
  DATE,
  exportOf,
  groupDetail,
  policyDetail,
  READ_LOGS,
  roleDetail,
  userDetail,
  type ExportRecord,
} from '../../../test/support/small-export.ts';
import { administrator } from '../account/create.ts';
import { userPrincipal } from '../account/principal.ts';
import { decideFor } from '../account/request.ts';
import { readAuthorizationDetails, type ImportOptions } from './read.ts';
import type { Imported } from './report.ts';

const textOf = (value: unknown): string => JSON.stringify(value, null, 4);

function imported(text: string, options: Partial<ImportOptions> = {}): Imported {
  const read = readAuthorizationDetails(text, { at: AT, ...options });
  if (!read.ok) throw new Error(`${JSON.stringify(read.error)} in ${text}`);
  return read.value;
}

/** The notes of an import in short. */
const notesOf = ({ report }: Imported): readonly string[] =>
  report.notes.map(({ effect, phrase, place }) => `${effect} ${phrase.id} ${place}`);

function verdict({ world }: Imported, user: string, action: string, resource: string): string {
  const found = world.account.users.get(user);
  if (found === undefined) throw new Error(`No user ${user}`);
  return decideFor(world, userPrincipal(world, found), { action, resource });
}

describe('an export of an account', () => {
  test('becomes an account with all that it tells', () => {
    const { world, report } = imported(textOf(danasExport()));
    const { users, groups, roles, policies, id } = world.account;
    expect(id).toBe(ACCOUNT);
    expect(users.get('dana')).toMatchObject({
      path: '/',
      id: 'AIDADANAEXAMPLE',
      createDate: '2020-03-01T09:30:00Z',
      groups: ['Developers'],
      attached: [],
      boundary: `arn:aws:iam::${ACCOUNT}:policy/Limit`,
      accessKeys: [],
      everHadAccessKey: false,
      loginProfile: null,
    });
    expect([...(users.get('dana')?.tags ?? [])]).toEqual([['team', 'payments']]);
    expect([...(users.get('dana')?.inline.keys() ?? [])]).toEqual(['own']);
    expect(groups.get('Developers')).toMatchObject({
      members: ['dana'],
      attached: [`arn:aws:iam::${ACCOUNT}:policy/ReadLogs`],
    });
    expect(roles.get('Deploy')?.lastUsed).toEqual({ at: '2020-03-01T09:30:00Z', region: 'eu-west-1' });
    const readLogs = policies.get(`arn:aws:iam::${ACCOUNT}:policy/ReadLogs`);
    expect(readLogs).toMatchObject({ defaultVersionId: 'v2', nextVersion: 3, awsManaged: false });
    expect([...(readLogs?.versions.keys() ?? [])]).toEqual(['v1', 'v2']);
    expect(report.notes).toEqual([]);
    expect(report.taken).toEqual({
      users: 1,
      groups: 1,
      roles: 1,
      customerPolicies: 2,
      awsPolicies: 0,
      versions: 4,
      inlinePolicies: 1,
      memberships: 1,
      attachments: 1,
      boundaries: 1,
      tags: 1,
    });
  });

  test('decides by what was imported', () => {
    const account = imported(textOf(danasExport()));
    expect(verdict(account, 'dana', 's3:GetObject', 'arn:aws:s3:::app-logs/a.txt')).toBe('allowed');
    expect(verdict(account, 'dana', 's3:DeleteObject', 'arn:aws:s3:::app-logs/a.txt')).toBe('implicitDeny');
  });

  test('gets the role of the sandbox, which may do everything, and the report names it', () => {
    const { world, report } = imported(textOf(danasExport()));
    expect(report.addedRole).toBe(administrator.roleName);
    expect(world.account.roles.get(administrator.roleName)?.attached).toEqual([awsManaged('AdministratorAccess')]);
  });

  test('keeps the role of that name that it has', () => {
    const own = roleDetail(administrator.roleName, { RoleId: 'AROAOWN' });
    const { world, report } = imported(textOf(exportOf({ roles: [own] })));
    expect(report.addedRole).toBeNull();
    expect(world.account.roles.get(administrator.roleName)?.id).toBe('AROAOWN');
  });

  test.each([
    ['URL-encoded, as the API answers it', encodeURIComponent(JSON.stringify(READ_LOGS))],
    ['plain text', JSON.stringify(READ_LOGS)],
    ['an object, as the CLI prints it', READ_LOGS],
  ])('is read with documents that are %s', (_, PolicyDocument) => {
    const account = imported(
      textOf(exportOf({ users: [userDetail('dana', { UserPolicyList: [{ PolicyName: 'own', PolicyDocument }] })] })),
    );
    expect(verdict(account, 'dana', 's3:GetObject', 'arn:aws:s3:::app-logs/a.txt')).toBe('allowed');
  });

  test.each([
    ['one after the other', (pages: readonly unknown[]) => pages.map(textOf).join('\n')],
    ['as a list', (pages: readonly unknown[]) => textOf(pages)],
    [
      'with a byte order mark and no white space',
      (pages: readonly unknown[]) => `\uFEFF${pages.map((page) => JSON.stringify(page)).join('')}`,
    ],
  ])('is read from several pages %s', (_, written) => {
    const first = {
      ...exportOf({ users: [userDetail('dana', { GroupList: ['Developers'] })] }),
      IsTruncated: true,
      Marker: 'x',
    };
    const second = { ...exportOf({ groups: [groupDetail('Developers')] }), IsTruncated: false };
    const { world, report } = imported(written([first, second]));
    expect(world.account.groups.get('Developers')?.members).toEqual(['dana']);
    expect(report).toMatchObject({ pages: 2, truncated: false, notes: [] });
  });

  test('is reported as incomplete when its last page says that more follow', () => {
    const { report } = imported(textOf({ ...danasExport(), IsTruncated: true, Marker: 'x' }));
    expect(report.truncated).toBe(true);
  });

  test.each([
    ['2019-12-18 19:10:08+00:00', '2019-12-18T19:10:08Z'],
    ['2019-12-18T19:10:08.123Z', '2019-12-18T19:10:08Z'],
    ['2019-12-18T20:10:08+01:00', '2019-12-18T19:10:08Z'],
    [1576696208.9, '2019-12-18T19:10:08Z'],
  ])('may write a date as %s', (CreateDate, instant) => {
    const { world } = imported(textOf(exportOf({ users: [userDetail('dana', { CreateDate })] })));
    expect(world.account.users.get('dana')?.createDate).toBe(instant);
  });

  test('shares the document of entities that have the same', () => {
    const inline = { UserPolicyList: [{ PolicyName: 'own', PolicyDocument: READ_LOGS }] };
    const { world } = imported(textOf(exportOf({ users: [userDetail('dana', inline), userDetail('bob', inline)] })));
    const of = (name: string) => world.account.users.get(name)?.inline.get('own');
    expect(of('dana')).toBe(of('bob'));
  });

  test('tells of quotas that AWS must have raised', () => {
    const groups = Array.from({ length: 301 }, (_, n) => groupDetail(`g${n}`, { GroupId: `AGPA${n}` }));
    const { world } = imported(textOf(exportOf({ groups })));
    expect([...world.account.raisedQuotas]).toEqual([['GroupsPerAccount', 301]]);
  });

  test('counts members that nobody reads', () => {
    const { report } = imported(
      textOf({
        ...exportOf({
          users: [userDetail('dana', { Mood: 'good' })],
          roles: [roleDetail('Deploy', { InstanceProfileList: [{}] }), roleDetail('Read')],
        }),
        ResponseMetadata: {},
      }),
    );
    expect([...report.ignored]).toEqual([
      ['ResponseMetadata', 1],
      ['UserDetail.Mood', 1],
      ['RoleDetail.InstanceProfileList', 1],
    ]);
  });
});

describe('a part that cannot be taken', () => {
  const bad = { Version: '2012-10-17', Statement: [{ Effect: 'Maybe', Action: '*', Resource: '*' }] };
  const sound = userDetail('bob');

  test.each<readonly [string, ExportRecord, string]>([
    ['a user without a name', userDetail('', {}), 'entity noName UserDetailList[0]'],
    ['a name with a space', userDetail('dana d'), 'entity badName UserDetailList[0].UserName'],
    ['a path without its slash', userDetail('dana', { Path: 'x' }), 'entity badPath UserDetailList[0].Path'],
    ['no ARN', userDetail('dana', { Arn: null }), 'entity badArn UserDetailList[0].Arn'],
    [
      'an ARN of somebody else',
      userDetail('dana', { Arn: `arn:aws:iam::${ACCOUNT}:user/eve` }),
      'entity otherArn UserDetailList[0].Arn',
    ],
    ['a name that is taken', userDetail('BOB', { UserId: 'AIDA1' }), 'entity nameTwice UserDetailList[1]'],
    ['an id that is taken', userDetail('dana', { UserId: 'AIDABOBEXAMPLE' }), 'entity idTwice UserDetailList[1]'],
  ])('leaves out a user with %s and takes the others', (_, user, note) => {
    const users = note.includes('[1]') ? [sound, user] : [user, sound];
    const account = imported(textOf(exportOf({ users })));
    expect([...account.world.account.users.keys()]).toEqual(['bob']);
    expect(notesOf(account)).toEqual([note]);
  });

  test.each<readonly [string, ExportRecord, string]>([
    ['a group that is not there', { GroupList: ['Ghosts'] }, 'part noGroup UserDetailList[0].GroupList[0]'],
    [
      'a policy that is not there',
      { AttachedManagedPolicies: [attachedAs('Ghost')] },
      'part noPolicy UserDetailList[0].AttachedManagedPolicies[0]',
    ],
    [
      'a boundary that is not there',
      { PermissionsBoundary: { PermissionsBoundaryArn: `arn:aws:iam::${ACCOUNT}:policy/Ghost` } },
      'part noBoundary UserDetailList[0].PermissionsBoundary',
    ],
    [
      'a document that does not parse',
      { UserPolicyList: [{ PolicyName: 'own', PolicyDocument: bad }] },
      'part document UserDetailList[0].UserPolicyList[0].PolicyDocument',
    ],
    [
      'a document that is badly encoded',
      { UserPolicyList: [{ PolicyName: 'own', PolicyDocument: '%7B%' }] },
      'part encoding UserDetailList[0].UserPolicyList[0].PolicyDocument',
    ],
    [
      'no document',
      { UserPolicyList: [{ PolicyName: 'own' }] },
      'part noDocument UserDetailList[0].UserPolicyList[0].PolicyDocument',
    ],
    ['a tag with a number', { Tags: [{ Key: 'a', Value: 1 }] }, 'part badTag UserDetailList[0].Tags[0]'],
    ['a list that is none', { Tags: 'team=payments' }, 'part badList UserDetailList[0].Tags'],
  ])('leaves out %s, keeps the user and says that its access is not whole', (_, more, note) => {
    const account = imported(textOf(exportOf({ users: [userDetail('dana', more)] })));
    expect([...account.world.account.users.keys()]).toEqual(['dana']);
    expect(notesOf(account)).toEqual([note]);
    expect(account.report.incomplete).toEqual([{ kind: 'user', name: 'dana' }]);
  });

  test('names line and column of the text', () => {
    const text = textOf(exportOf({ users: [userDetail('dana', { GroupList: ['Ghosts'] })] }));
    const [note] = imported(text).report.notes;
    const line = text.split('\n').findIndex((one) => one.includes('"Ghosts"'));
    expect(note).toMatchObject({ line: line + 1, column: (text.split('\n')[line] ?? '').indexOf('"Ghosts"') + 1 });
    expect(note?.phrase.values).toEqual({ name: 'dana', group: 'Ghosts' });
  });

  test('leaves out a role whose trust policy does not parse', () => {
    const account = imported(
      textOf(exportOf({ roles: [roleDetail('Deploy', { AssumeRolePolicyDocument: bad }), roleDetail('Read')] })),
    );
    expect(account.world.account.roles.has('Deploy')).toBe(false);
    expect(account.world.account.roles.has('Read')).toBe(true);
    expect(notesOf(account)).toEqual(['entity noTrust RoleDetailList[0].AssumeRolePolicyDocument']);
  });

  test('leaves out a managed policy whose default version does not parse, and its attachments', () => {
    const versions = [{ Document: bad, VersionId: 'v1', IsDefaultVersion: true, CreateDate: DATE }];
    const account = imported(
      textOf(
        exportOf({
          groups: [groupDetail('Developers', { AttachedManagedPolicies: [attachedAs('ReadLogs')] })],
          policies: [policyDetail('ReadLogs', { DefaultVersionId: 'v1', PolicyVersionList: versions })],
        }),
      ),
    );
    expect(notesOf(account)).toEqual([
      'part document Policies[0].PolicyVersionList[0].Document',
      'entity noDefault Policies[0]',
      'part noPolicy GroupDetailList[0].AttachedManagedPolicies[0]',
    ]);
    expect(account.report.incomplete).toEqual([{ kind: 'group', name: 'Developers' }]);
  });

  test('makes up an id and a date that are not told, and says so', () => {
    const account = imported(
      textOf(exportOf({ users: [userDetail('dana', { UserId: undefined, CreateDate: undefined })] })),
    );
    expect(notesOf(account)).toEqual([
      'assumed madeId UserDetailList[0].UserId',
      'assumed madeDate UserDetailList[0].CreateDate',
    ]);
    expect(account.world.account.users.get('dana')?.createDate).toBe(AT);
    expect(account.report.incomplete).toEqual([]);
  });

  test('lists AWS managed policies whose documents are not in the export, and takes those from the reference data', () => {
    const attached = [{ PolicyName: 'AmazonS3ReadOnlyAccess', PolicyArn: S3_READ_ONLY }];
    const text = textOf(exportOf({ users: [userDetail('dana', { AttachedManagedPolicies: attached })] }));
    expect(imported(text).report.lacking).toEqual([S3_READ_ONLY]);
    expect(imported(text).report.incomplete).toEqual([{ kind: 'user', name: 'dana' }]);
    const helped = imported(text, { reference });
    expect(helped.report).toMatchObject({ lacking: [S3_READ_ONLY], incomplete: [] });
    expect(verdict(helped, 'dana', 's3:GetObject', 'arn:aws:s3:::app-logs/a.txt')).toBe('allowed');
  });
});

test('an account at the quotas comes in whole', () => {
  const { report } = imported(exportText(AT_THE_QUOTAS));
  expect(report.taken).toMatchObject({
    users: 5000,
    groups: 300,
    roles: 300,
    customerPolicies: 1500,
    memberships: 49750,
  });
  expect(report.notes).toEqual([]);
});
