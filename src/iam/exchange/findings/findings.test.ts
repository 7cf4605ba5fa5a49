import { describe, expect, test } from 'vitest';
import { bigExport } from '../../../../test/support/big-export.ts';
import { ACCOUNT, allow, AT, deny, Sandbox } from '../../../../test/support/builders.ts';
import {
  attachedAs,
  DATE,
  exportOf,
  groupDetail,
  policyDetail,
  roleDetail,
  userDetail,
} from '../../../../test/support/small-export.ts';
import type { World } from '../../world.ts';
import { pseudonymise } from '../pseudonymise.ts';
import { readAuthorizationDetails } from '../read.ts';
import { authorizationDetails } from '../write.ts';
import type { FindingKind } from './finding.ts';
import { findings } from './findings.ts';

function worldOf(value: unknown): World {
  const read = readAuthorizationDetails(JSON.stringify(value), { at: AT });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.world;
}

/** What was found of one kind: severity, entity and what is said of it. */
const found = (world: World, kind: FindingKind, trail: Parameters<typeof findings>[1] = []): readonly string[] =>
  [...findings(world, trail)].flatMap((finding) =>
    finding?.kind === kind
      ? finding.items.length === 0
        ? [finding.severity]
        : finding.items.map(({ entity, phrase }) =>
            `${finding.severity} ${entity.kind} ${entity.name} ${phrase.id} ${Object.values(phrase.values).join(' ')}`.trim(),
          )
      : [],
  );

const document = (text: string): unknown => JSON.parse(text) as unknown;
const policy = (name: string, text: string): unknown =>
  policyDetail(name, {
    DefaultVersionId: 'v1',
    PolicyVersionList: [{ Document: document(text), VersionId: 'v1', IsDefaultVersion: true, CreateDate: DATE }],
  });
const inline = (name: string, text: string): unknown => ({ PolicyName: name, PolicyDocument: document(text) });

describe('what is found in an account', () => {
  test('names whoever may do everything, by a policy of their own or of a group, unless a boundary limits them', () => {
    const limit = { PermissionsBoundary: { PermissionsBoundaryArn: `arn:aws:iam::${ACCOUNT}:policy/Limit` } };
    const world = worldOf(
      exportOf({
        users: [
          userDetail('dana', { GroupList: ['Admins'] }),
          userDetail('erik', { UserPolicyList: [inline('All', allow('*:*'))] }),
          userDetail('kept', { UserPolicyList: [inline('All', allow('*'))], ...limit }),
          userDetail('reader', { UserPolicyList: [inline('Read', allow('s3:*'))] }),
        ],
        groups: [groupDetail('Admins', { GroupPolicyList: [inline('Everything', allow('*'))] })],
        roles: [roleDetail('Deploy', { AttachedManagedPolicies: [attachedAs('Root')] })],
        policies: [policy('Root', allow('*')), policy('Limit', allow('s3:*'))],
      }),
    );
    expect(found(world, 'admins')).toEqual([
      'high user dana adminBy Everything Admins',
      'high user erik adminBy All',
      'high role Deploy adminBy Root',
    ]);
  });

  test('names roles that anybody may assume, and those with a condition as less urgent', () => {
    const trust = (statement: object): unknown => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }],
    });
    const Condition = { StringEquals: { 'sts:ExternalId': 'x' } };
    const role = (name: string, statement: object): unknown =>
      roleDetail(name, { AssumeRolePolicyDocument: trust(statement) });
    const world = worldOf(
      exportOf({
        roles: [
          role('Open', { Principal: { AWS: '*' } }),
          role('External', { Principal: { AWS: '*' }, Condition }),
          role('Own', { Principal: { AWS: ACCOUNT } }),
        ],
      }),
    );
    expect(found(world, 'openRoles')).toEqual(['high role Open openTrust', 'medium role External conditionalTrust']);
  });

  test('names users with policies of their own and users in no group', () => {
    const world = worldOf(
      exportOf({
        users: [
          userDetail('dana', {
            GroupList: ['Developers'],
            UserPolicyList: [inline('a', allow('s3:*'))],
            AttachedManagedPolicies: [attachedAs('ReadLogs')],
          }),
          userDetail('erik'),
        ],
        groups: [groupDetail('Developers')],
        policies: [policyDetail('ReadLogs'), policyDetail('Spare')],
      }),
    );
    expect(found(world, 'ownPolicies')).toEqual(['medium user dana policiesOfOwn 1 1']);
    expect(found(world, 'noGroup')).toEqual(['low user erik fact']);
    expect(found(world, 'unattached')).toEqual([`low policy arn:aws:iam::${ACCOUNT}:policy/Spare fact`]);
  });

  test('names groups that are empty and groups that are alike', () => {
    const members = { GroupList: ['A', 'B'] };
    const world = worldOf(
      exportOf({
        users: [userDetail('dana', members), userDetail('erik', members)],
        groups: [
          groupDetail('A'),
          groupDetail('B', { AttachedManagedPolicies: [attachedAs('ReadLogs')] }),
          groupDetail('C', { AttachedManagedPolicies: [attachedAs('ReadLogs')] }),
        ],
        policies: [policyDetail('ReadLogs')],
      }),
    );
    expect(found(world, 'emptyGroups')).toEqual(['low group C fact']);
    expect(found(world, 'alikeGroups')).toEqual([
      'low group B samePolicies `C`',
      'low group C samePolicies `B`',
      'low group A sameMembers `B`',
      'low group B sameMembers `A`',
    ]);
  });

  test('names policies that grant nothing new, and none that denies or is alone in what it allows', () => {
    const world = worldOf(
      exportOf({
        users: [
          userDetail('dana', {
            GroupList: ['Developers'],
            UserPolicyList: [inline('Own', allow('s3:GetObject', 'arn:aws:s3:::app-logs/*'))],
          }),
        ],
        groups: [
          groupDetail('Developers', {
            GroupPolicyList: [
              inline('Read', allow(['s3:Get*', 's3:List*'])),
              inline('Logs', allow('s3:GetObject', 'arn:aws:s3:::app-logs/*')),
              inline('Write', allow('s3:PutObject')),
              inline('Never', deny('s3:DeleteObject')),
            ],
          }),
        ],
      }),
    );
    expect(found(world, 'redundant')).toEqual(['low group Developers nothingNew Logs', 'low user dana nothingNew Own']);
  });

  test('names roles without use and says of roles how long ago that was', () => {
    const used = (date: string) => ({ RoleLastUsed: { LastUsedDate: date, Region: 'eu-west-1' } });
    const world = worldOf(
      exportOf({
        roles: [
          roleDetail('Never'),
          roleDetail('Old', used('2026-05-06T10:00:00+00:00')),
          roleDetail('Fresh', used('2026-11-20T10:00:00+00:00')),
          roleDetail('Young', { CreateDate: '2026-11-01T10:00:00+00:00' }),
        ],
      }),
    );
    expect(found(world, 'unusedRoles')).toEqual(['low role Never neverUsed', 'low role Old lastUsed 200']);
  });

  test('says what an export does not tell of, until something is known', () => {
    const world = worldOf(exportOf({ users: [userDetail('dana')] }));
    expect(found(world, 'keysUnknown')).toEqual(['unknown']);
    expect(found(world, 'useUnknown')).toEqual(['unknown']);
    const sandbox = new Sandbox(world);
    sandbox.output('CreateAccessKey', { UserName: 'dana' });
    const { record } = sandbox.call('GetUser', {}, { kind: 'user', userName: 'dana' });
    expect(found(sandbox.world, 'keysUnknown')).toEqual([]);
    expect(found(sandbox.world, 'useUnknown', [record])).toEqual([]);
    expect(found({ ...sandbox.world, clock: '2027-03-02T10:00:00Z' }, 'oldKeys')).toEqual([
      expect.stringMatching(/^medium user dana keyAge AKIA\w{16} 100$/) as unknown,
    ]);
  });

  test('says nothing of the role of the sandbox', () => {
    expect([...findings(worldOf(exportOf({ groups: [groupDetail('A')] })), [])].filter((one) => one !== null)).toEqual([
      {
        kind: 'emptyGroups',
        severity: 'low',
        items: [expect.objectContaining({ entity: { kind: 'group', name: 'A' } }) as unknown],
      },
    ]);
  });

  test('is as much in the pseudonymised account after it went out and came in again', () => {
    const counts = (world: World): Readonly<Record<string, number>> => {
      const sums: Record<string, number> = {};
      for (const finding of findings(world, [])) {
        if (finding !== null) sums[finding.kind] = (sums[finding.kind] ?? 0) + finding.items.length;
      }
      return sums;
    };
    const world = worldOf(bigExport({ users: 120, groups: 12, roles: 70, policies: 30, groupsPerUser: 3 }));
    const there = worldOf(authorizationDetails(pseudonymise(world, 'salt').world));
    expect(counts(there)).toEqual(counts(world));
    expect(counts(world)).toMatchObject({ openRoles: 2, ownPolicies: 6, emptyGroups: 2 });
  });
});
