import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bigExport } from '../../../test/support/big-export.ts';
import { ACCOUNT, AT, S3_READ_ONLY } from '../../../test/support/builders.ts';
import { runs } from '../../../test/support/runs.ts';
import {
  attachedAs,
  exportOf,
  groupDetail,
  policyDetail,
  roleDetail,
  userDetail,
} from '../../../test/support/small-export.ts';
import { administrator } from '../account/create.ts';
import { userPrincipal, type Principal } from '../account/principal.ts';
import { decideFor, type Ask } from '../account/request.ts';
import type { World } from '../world.ts';
import { pseudonymise } from './pseudonymise.ts';
import { readAuthorizationDetails } from './read.ts';
import { authorizationDetails } from './write.ts';

function worldOf(value: unknown): World {
  const read = readAuthorizationDetails(JSON.stringify(value), { at: AT });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.world;
}

function principal({ account, ...rest }: World, name: string): Principal {
  const user = account.users.get(name);
  if (user === undefined) throw new Error(`No user ${name}`);
  return userPrincipal({ account, ...rest }, user);
}

const danas = (): unknown =>
  exportOf({
    users: [
      userDetail('dana', {
        GroupList: ['Developers'],
        Tags: [{ Key: 'team', Value: 'Payments' }],
        AttachedManagedPolicies: [
          attachedAs('Confidential'),
          { PolicyName: 'AmazonS3ReadOnlyAccess', PolicyArn: S3_READ_ONLY },
        ],
        UserPolicyList: [
          {
            PolicyName: 'HomeFolder',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                {
                  Sid: 'OwnFolder',
                  Effect: 'Allow',
                  Action: 's3:GetObject',
                  Resource: ['arn:aws:s3:::acme-homes/${aws:username}/*', 'arn:aws:s3:::*-archive'],
                  Condition: {
                    StringEquals: { 'aws:PrincipalTag/team': 'Payments' },
                    IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
                  },
                },
              ],
            },
          },
        ],
      }),
    ],
    groups: [groupDetail('Developers')],
    roles: [
      roleDetail('Deploy', {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/dana`, Service: 'lambda.amazonaws.com' },
              Action: 'sts:AssumeRole',
            },
          ],
        },
      }),
    ],
    policies: [
      policyDetail('Confidential', { Description: 'What Dana may read' }),
      policyDetail('AmazonS3ReadOnlyAccess', { Arn: S3_READ_ONLY }),
    ],
  });

describe('a pseudonymised account', () => {
  test('names nobody and nothing of the account', () => {
    const { world } = pseudonymise(worldOf(danas()), 'salt');
    const text = JSON.stringify(authorizationDetails(world));
    for (const word of [
      'dana',
      'Developers',
      'Deploy',
      'Confidential',
      'acme',
      'homes',
      'archive',
      'Payments',
      'OwnFolder',
      'HomeFolder',
      ACCOUNT,
    ])
      expect(text.toLowerCase()).not.toContain(word.toLowerCase());
  });

  test('keeps the words of AWS', () => {
    const { world } = pseudonymise(worldOf(danas()), 'salt');
    const text = JSON.stringify(authorizationDetails(world));
    for (const word of [
      S3_READ_ONLY,
      's3:GetObject',
      'arn:aws:s3:::',
      '${aws:username}',
      'aws:PrincipalTag/team',
      '"StringEquals"',
      '203.0.113.0/24',
      'lambda.amazonaws.com',
      'sts:AssumeRole',
      ':user/',
      '"Key":"team"',
    ])
      expect(text).toContain(word);
  });

  test('has the same names for the same salt and others for another', () => {
    const names = (salt: string): readonly string[] => [
      ...pseudonymise(worldOf(danas()), salt).world.account.users.keys(),
    ];
    expect(names('a')).toEqual(names('a'));
    expect(names('a')).not.toEqual(names('b'));
  });

  test('keeps the role of the sandbox, which has to go on', () => {
    const { world } = pseudonymise(worldOf(danas()), 'salt');
    expect(world.account.roles.has(administrator.roleName)).toBe(true);
  });

  test('goes out and comes in again with everything in its place', () => {
    const { world } = pseudonymise(
      worldOf(bigExport({ users: 40, groups: 8, roles: 6, policies: 20, groupsPerUser: 3 })),
      's',
    );
    const read = readAuthorizationDetails(JSON.stringify(authorizationDetails(world)), { at: AT });
    expect(read.ok && read.value.report.notes).toEqual([]);
    expect(read.ok && read.value.report.taken).toMatchObject({ users: 40, groups: 8, roles: 6, customerPolicies: 20 });
    expect(read.ok && authorizationDetails(read.value.world)).toEqual(authorizationDetails(world));
  });
});

/** Words that overlap in every way, and wildcards beside them. */
const word = fc.constantFrom(
  'app',
  'apple',
  'pp',
  'logs',
  'applogs',
  'dana',
  'Dana',
  'prod',
  'production',
  'x',
  'x1',
  '2026',
  '20',
  'dev',
);
const separator = fc.constantFrom('-', '/', '.', '');
const plain = fc.array(fc.tuple(word, separator), { minLength: 1, maxLength: 3 }).map((parts) => parts.flat().join(''));
const pattern = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 3, arbitrary: word },
        { weight: 1, arbitrary: fc.constantFrom('*', '?', '${aws:username}', '${aws:PrincipalTag/team}') },
      ),
      separator,
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.flat().join(''));
const KINDS = [
  'arn:aws:s3:::',
  `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/`,
  `arn:aws:iam::${ACCOUNT}:user/`,
] as const;
const resourceOf = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...KINDS), text).map((parts) => parts.join(''));
const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
  Action: fc.constant('*'),
  Resource: fc.array(resourceOf(pattern), { minLength: 1, maxLength: 2 }),
  Condition: fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ StringLike: fc.record({ 's3:prefix': pattern }) }) },
    { weight: 1, arbitrary: fc.record({ StringNotEqualsIgnoreCase: fc.record({ 'aws:PrincipalTag/team': plain }) }) },
    { weight: 1, arbitrary: fc.record({ ArnNotLike: fc.record({ 'aws:PrincipalArn': resourceOf(pattern) }) }) },
  ),
});
/** Any text, or what a pattern of the policies matches: each of its wildcards filled in. */
const situation = fc.record({
  statements: fc.array(statement, { minLength: 1, maxLength: 3 }),
  team: plain,
  user: fc.constantFrom('dana', 'dev-dana', 'app.prod'),
  fillings: fc.array(fc.oneof(plain, word, fc.constant('')), { minLength: 1, maxLength: 6 }),
  any: fc.array(resourceOf(plain), { maxLength: 3 }),
  prefix: plain,
  salt: fc.string(),
});

function filled(pattern: string, filling: string, user: string, team: string): string {
  return pattern
    .replaceAll('${aws:username}', user)
    .replaceAll('${aws:PrincipalTag/team}', team)
    .replaceAll('*', filling)
    .replaceAll('?', filling.charAt(0) || 'a');
}

describe('verdicts', () => {
  test('are the same of the renamed request in the renamed account', () => {
    fc.assert(
      fc.property(situation, ({ statements, team, user, fillings, any, prefix, salt }) => {
        const world = worldOf(
          exportOf({
            users: [
              userDetail(user, {
                Tags: [{ Key: 'team', Value: team }],
                UserPolicyList: [
                  { PolicyName: 'own', PolicyDocument: { Version: '2012-10-17', Statement: statements } },
                ],
              }),
            ],
          }),
        );
        const renamed = pseudonymise(world, salt);
        const { renaming } = renamed;
        const patterns = statements.flatMap(({ Resource }) => Resource);
        const resources = patterns.flatMap((text) => fillings.map((filling) => filled(text, filling, user, team)));
        for (const resource of [...resources, ...any]) {
          const ask: Ask = { action: 's3:GetObject', resource, context: { 's3:prefix': prefix } };
          const context = { 's3:prefix': renaming.value('s3:prefix', prefix) };
          const other: Ask = { ...ask, resource: renaming.arn(resource), context };
          const verdict = decideFor(renamed.world, principal(renamed.world, renaming.name(user)), other);
          expect(verdict, `${JSON.stringify(ask)} ${other.resource}`).toBe(
            decideFor(world, principal(world, user), ask),
          );
        }
      }),
      runs(),
    );
  });

  test('depend on names that stay different', () => {
    fc.assert(
      fc.property(
        fc.array(plain, { minLength: 2, maxLength: 12 }),
        fc.array(pattern, { maxLength: 4 }),
        fc.string(),
        (names, patterns, salt) => {
          const statements = patterns.map((text) => ({
            Effect: 'Allow',
            Action: 's3:*',
            Resource: `arn:aws:s3:::${text}`,
          }));
          const policy = [{ PolicyName: 'own', PolicyDocument: { Version: '2012-10-17', Statement: statements } }];
          const world = worldOf(
            exportOf({ users: [userDetail('dana', patterns.length === 0 ? {} : { UserPolicyList: policy })] }),
          );
          const { renaming } = pseudonymise(world, salt);
          const lower = new Set(names.map((name) => name.toLowerCase()));
          expect(new Set([...lower].map((name) => renaming.name(name).toLowerCase())).size).toBe(lower.size);
        },
      ),
      runs(),
    );
  });
});
