import { describe, expect, test } from 'vitest';
import { call } from '../../../test/support/account.ts';
import { ACCOUNT, AT } from '../../../test/support/builders.ts';
import { danasExport } from '../../../test/support/small-export.ts';
import { administrator } from '../account/create.ts';
import { decideFor, type Ask } from '../account/request.ts';
import { userPrincipal } from '../account/principal.ts';
import type { World } from '../world.ts';
import { pseudonymise } from './pseudonymise.ts';
import { readAuthorizationDetails } from './read.ts';
import { surroundingsOf, type Surroundings } from './surroundings/surroundings.ts';

const policy = (effect: string, action: string, more: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: effect, Action: action, ...more }] });

const TOLD: Surroundings = {
  ServiceControlPolicies: [
    { Level: 'unit', Unit: 'Skunkworks', PolicyName: 'FullAWSAccess' },
    {
      Level: 'unit',
      Unit: 'Skunkworks',
      PolicyName: 'NoSecrets',
      PolicyId: 'p-nosecrets',
      Content: policy('Deny', 's3:GetObject', { Sid: 'HideAcme', Resource: 'arn:aws:s3:::acme-plans/*' }),
    },
  ],
  OrganizationId: 'o-acmecorp01',
  ManagementAccountId: '999988887777',
  BucketPolicies: [
    {
      Bucket: 'acme-open',
      Policy: policy('Allow', 's3:GetObject', {
        Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/dana` },
        Resource: 'arn:aws:s3:::acme-open/*',
        Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0abc12345' } },
      }),
    },
  ],
  SessionContext: [{ Key: 'aws:SourceVpce', Values: ['vpce-0abc12345'] }],
};

function told(): World {
  const read = readAuthorizationDetails(JSON.stringify(danasExport()), { at: AT });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const input = JSON.parse(JSON.stringify(TOLD));
  const { result, world } = call(read.value.world, administrator, ['sandbox', 'SetSurroundings'], input);
  if (!result.ok) throw new Error(result.error.message);
  return world;
}

/** All of it as text, maps too. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part));

describe('what was told of an account, under other names', () => {
  const world = told();
  const { world: renamed, renaming } = pseudonymise(world, 'b9f1');

  test('holds no name, id or document of before', () => {
    const { organization, services, told: still } = renamed;
    const before = /Skunkworks|NoSecrets|nosecrets|HideAcme|acme|999988887777|123456789012|dana|vpce-0abc12345/i;
    expect(textOf({ organization, services, still })).not.toMatch(before);
    expect(textOf(surroundingsOf(renamed))).not.toMatch(before);
  });

  test.each([
    ['s3:GetObject', 'arn:aws:s3:::acme-plans/2027.txt', 'explicitDeny'],
    ['s3:GetObject', 'arn:aws:s3:::acme-open/a.txt', 'allowed'],
    ['s3:GetObject', 'arn:aws:s3:::acme-closed/a.txt', 'implicitDeny'],
  ])('decides %s on %s as before: %s', (action, resource, verdict) => {
    const unbounded = (one: World, name: string, ask: Ask): string => {
      const user = one.account.users.get(name);
      if (user === undefined) throw new Error(`No ${name}`);
      return decideFor(one, userPrincipal(one, { ...user, boundary: null }), ask);
    };
    expect(unbounded(world, 'dana', { action, resource })).toBe(verdict);
    expect(unbounded(renamed, renaming.name('dana'), { action, resource: renaming.arn(resource) })).toBe(verdict);
  });

  test('keeps what is the same for everybody: FullAWSAccess, and that an id was not told', () => {
    const { OrganizationId: _id, ManagementAccountId: _account, ...rest } = TOLD;
    const input = JSON.parse(JSON.stringify(rest));
    const unnamed = call(world, administrator, ['sandbox', 'SetSurroundings'], input).world;
    const out = surroundingsOf(pseudonymise(unnamed, 'b9f1').world);
    expect(out.OrganizationId).toBeUndefined();
    expect(out.ManagementAccountId).toBeUndefined();
    expect(out.ServiceControlPolicies?.[0]).toMatchObject({ Level: 'unit', PolicyName: 'FullAWSAccess' });
  });
});
