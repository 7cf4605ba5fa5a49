import { describe, expect, test } from 'vitest';
import { bigExport } from '../../../test/support/big-export.ts';
import { ACCOUNT, allow, AT, deny, emptyWorld, S3_READ_ONLY } from '../../../test/support/builders.ts';
import { runScript } from '../../../test/support/script.ts';
import {
  attachedAs,
  danasExport,
  DATE,
  exportOf,
  policyDetail,
  roleDetail,
  userDetail,
} from '../../../test/support/small-export.ts';
import { factsOf } from '../account/diff.ts';
import type { World } from '../world.ts';
import { readAuthorizationDetails } from './read.ts';
import { rebuildScript } from './rebuild.ts';

function worldOf(value: unknown): World {
  const read = readAuthorizationDetails(JSON.stringify(value), { at: AT });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.world;
}

const trusting = (...names: readonly string[]): unknown => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: names.map((name) => `arn:aws:iam::${ACCOUNT}:${name}`) },
      Action: 'sts:AssumeRole',
    },
  ],
});

const facts = (world: World): readonly string[] => [...factsOf(world).keys()].toSorted();

/** A policy with the versions of these numbers, each with a document of its own. */
const withVersions = (name: string, numbers: readonly number[], standard: number): unknown =>
  policyDetail(name, {
    DefaultVersionId: `v${standard}`,
    PolicyVersionList: numbers.map((number) => ({
      Document: JSON.parse(allow('s3:GetObject', `arn:aws:s3:::bucket-${number}/it's here/*`)) as unknown,
      VersionId: `v${number}`,
      IsDefaultVersion: number === standard,
      CreateDate: DATE,
    })),
  });

describe('the script that rebuilds an account', () => {
  test.each<readonly [string, unknown]>([
    ['with every kind of policy, a boundary and tags', danasExport()],
    ['of some size', bigExport({ users: 30, groups: 8, roles: 6, policies: 12, groupsPerUser: 3 })],
    [
      'with policies whose versions have gaps',
      exportOf({
        policies: [
          withVersions('A', [1, 2, 3, 4, 5], 2),
          withVersions('B', [3, 7, 9, 10, 12], 7),
          withVersions('C', [5], 5),
        ],
      }),
    ],
    [
      'with roles that trust each other and a user',
      exportOf({
        users: [
          userDetail('dana', {
            AttachedManagedPolicies: [attachedAs('ReadLogs')],
            Tags: [{ Key: 'cost centre', Value: 'five @ 5.00' }],
          }),
        ],
        roles: [
          roleDetail('A', { AssumeRolePolicyDocument: trusting('role/B', 'user/dana') }),
          roleDetail('B', { AssumeRolePolicyDocument: trusting('role/C') }),
          roleDetail('C', { AssumeRolePolicyDocument: trusting('role/A') }),
          roleDetail('D', { AssumeRolePolicyDocument: trusting('role/A', 'root') }),
        ],
        policies: [policyDetail('ReadLogs')],
      }),
    ],
    [
      'with an AWS managed policy',
      exportOf({
        users: [
          userDetail('dana', {
            AttachedManagedPolicies: [{ PolicyName: 'AmazonS3ReadOnlyAccess', PolicyArn: S3_READ_ONLY }],
          }),
        ],
        policies: [
          {
            ...policyDetail('AmazonS3ReadOnlyAccess', { Arn: S3_READ_ONLY, DefaultVersionId: 'v1' }),
            PolicyVersionList: [
              { Document: JSON.parse(deny('*')) as unknown, VersionId: 'v1', IsDefaultVersion: true, CreateDate: DATE },
            ],
          },
        ],
      }),
    ],
  ])('makes the same facts of an account %s', (_, details) => {
    const world = worldOf(details);
    const { script } = rebuildScript(world);
    expect(facts(runScript(script, emptyWorld()))).toEqual(facts(world));
  });

  test('makes the account settings as well', () => {
    const { account, ...rest } = emptyWorld();
    const world: World = {
      ...rest,
      account: {
        ...account,
        alias: 'example-corp',
        passwordPolicy: {
          minimumPasswordLength: 12,
          requireSymbols: true,
          requireNumbers: true,
          requireUppercaseCharacters: false,
          requireLowercaseCharacters: true,
          allowUsersToChangePassword: true,
          maxPasswordAge: 90,
          passwordReusePrevention: 5,
          hardExpiry: false,
        },
      },
    };
    expect(facts(runScript(rebuildScript(world).script, emptyWorld()))).toEqual(facts(world));
  });

  test('gives versions new numbers rather than making hundreds, and says so', () => {
    const { script } = rebuildScript(worldOf(exportOf({ policies: [withVersions('Old', [118, 120], 120)] })));
    expect(script).toContain('# The versions of the policy Old get other numbers.');
    const [policy] = [...runScript(script, emptyWorld()).account.policies.values()].filter(
      ({ name }) => name === 'Old',
    );
    expect(policy?.defaultVersionId).toBe('v2');
    expect(policy?.versions.get('v2')?.document.text).toContain('bucket-120');
  });

  test('leaves out roles that nobody can make, and lists them', () => {
    const linked = roleDetail('AWSServiceRoleForSupport', {
      Path: '/aws-service-role/support.amazonaws.com/',
      Arn: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport`,
    });
    const gone = roleDetail('Gone', { AssumeRolePolicyDocument: trusting('user/nobody') });
    const built = rebuildScript(worldOf(exportOf({ roles: [linked, gone, roleDetail('Deploy')] })));
    expect(built.rolesLeftOut).toEqual(['AWSServiceRoleForSupport', 'Gone']);
    expect([...runScript(built.script, emptyWorld()).account.roles.keys()].slice(1)).toEqual(['Deploy']);
    expect(built.script).toMatch(/^# The role Gone is not made/m);
  });
});
