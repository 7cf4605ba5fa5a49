import { describe, expect, test } from 'vitest';
import { ACCOUNT, allow, documentOf, Sandbox } from '../../test/support/builders.ts';
import type { ControlPolicy, Organization, OrganizationTarget, World } from '../iam/index.ts';
import { createLimits } from './limits.ts';
import { settled } from '../services/families.ts';

const { world } = new Sandbox();

const policy = (id: string, name: string, awsManaged: boolean): ControlPolicy => ({
  id,
  name,
  description: '',
  awsManaged,
  document: documentOf(allow('*')),
});
const target = (id: string, name: string, parent: string | null, ...attached: string[]): OrganizationTarget => ({
  id,
  name,
  parent,
  attached,
});
const byId = <T extends { readonly id: string }>(...all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]));

const PARTS = {
  kind: 'member' as const,
  id: 'o-dojo',
  managementAccountId: '999999999999',
  createDate: world.clock,
  rootId: 'r-root',
  targets: byId(
    target('r-root', 'Root', null, 'p-FullAWSAccess'),
    target('ou-work', 'Workloads', 'r-root', 'p-FullAWSAccess', 'p-regions'),
    target('ou-other', 'Sandboxes', 'r-root', 'p-regions'),
    target(ACCOUNT, 'dojo', 'ou-work'),
  ),
  policies: byId(policy('p-FullAWSAccess', 'FullAWSAccess', true), policy('p-regions', 'NoFarRegions', false)),
  controls: true,
};
const MEMBER = settled(PARTS, ACCOUNT);

const levels = (organization: Organization) => createLimits(() => ({ ...world, organization })).controls();

function trust(statement: Readonly<Record<string, unknown>>) {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }] };
  const made = new Sandbox();
  made.output('CreateRole', { RoleName: 'Deploy', AssumeRolePolicyDocument: JSON.stringify(document) });
  const at: World = made.world;
  return createLimits(() => at).trust('role:Deploy');
}

describe('what limits the account', () => {
  test('is said level by level from the root to the account, an empty level too, and none of other units', () => {
    expect(levels(MEMBER).map(({ place, name, policies }) => [place, name, policies.map((one) => one.name)])).toEqual([
      ['root', 'Root', ['FullAWSAccess']],
      ['ou', 'Workloads', ['FullAWSAccess', 'NoFarRegions']],
      ['account', 'dojo', []],
    ]);
  });

  test.each<readonly [string, Organization]>([
    ['an account on its own', { kind: 'standalone' }],
    ['the management account', settled({ ...PARTS, kind: 'management' }, ACCOUNT)],
    ['a member where control policies are switched off', settled({ ...PARTS, controls: false }, ACCOUNT)],
  ])('is nothing for %s', (_, organization) => {
    expect(levels(organization)).toEqual([]);
  });
});

describe('who may assume a role', () => {
  test.each([
    [{ Principal: { Service: 'ec2.amazonaws.com' } }, { kind: 'Service', value: 'ec2.amazonaws.com' }],
    [{ Principal: { AWS: ACCOUNT } }, { kind: 'AWS', value: ACCOUNT }],
    [{ Principal: { AWS: '*' } }, { kind: 'AWS', value: '*' }],
  ])('is told of %j', (statement, entry) => {
    expect(trust(statement)).toEqual([{ ...entry, effect: 'Allow', conditional: false }]);
  });

  test('is marked where a condition stands, and where it is a Deny', () => {
    const Condition = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
    expect(trust({ Principal: { AWS: ACCOUNT }, Condition })[0]).toMatchObject({ conditional: true });
    expect(trust({ Principal: { AWS: ACCOUNT }, Effect: 'Deny' })[0]).toMatchObject({ effect: 'Deny' });
  });

  test('is nobody of what is no role', () => {
    expect(createLimits(() => world).trust('user:dana')).toEqual([]);
  });
});
