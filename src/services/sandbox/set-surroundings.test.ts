import { describe, expect, test } from 'vitest';
import { accountAfter, call, runIn } from '../../../test/support/account.ts';
import { ACCOUNT, allow, asUser, deny } from '../../../test/support/builders.ts';
import { member } from '../../../test/support/organizations.ts';
import { surroundingsOf, type Surroundings } from '../../iam/surroundings.ts';
import {
  administrator,
  explainFor,
  resolveCaller,
  userPrincipal,
  type Ask,
  type Caller,
  type World,
} from '../../iam/index.ts';

const { world: start, ...place } = accountAfter([
  'aws iam create-user --user-name dana',
  `aws iam put-user-policy --user-name dana --policy-name own --policy-document '${allow('s3:*')}'`,
]);
const READ: Ask = { action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' };

/** JSON, as a file and a log keep it. */
const told = (world: World, surroundings: Surroundings, caller: Caller = asUser('dana')) =>
  call(world, caller, ['sandbox', 'SetSurroundings'], JSON.parse(JSON.stringify(surroundings)));

function after(world: World, surroundings: Surroundings): World {
  const { result, world: next } = told(world, surroundings);
  if (!result.ok) throw new Error(result.error.message);
  return next;
}

function decided(world: World, ask: Ask = READ) {
  const dana = world.account.users.get('dana');
  if (dana === undefined) throw new Error('No dana');
  return explainFor(world, userPrincipal(world, dana), ask);
}

const scp = (Level: 'root' | 'unit' | 'account', PolicyName: string, Content: string, Unit?: string) => ({
  Level,
  PolicyName,
  Content,
  ...(Unit === undefined ? {} : { Unit }),
});
const full = (Level: 'root' | 'unit' | 'account', Unit?: string) => ({
  Level,
  PolicyName: 'FullAWSAccess',
  ...(Unit === undefined ? {} : { Unit }),
});
const bucketPolicy = (effect: string): string =>
  JSON.stringify({
    Statement: [{ Effect: effect, Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*' }],
  });

describe('control policies that are told', () => {
  test.each(['root', 'unit', 'account'] as const)('limit the account at the %s', (level) => {
    const Unit = level === 'unit' ? 'Workloads' : undefined;
    const world = after(start, {
      ServiceControlPolicies: [full(level, Unit), scp(level, 'NoReads', deny('s3:GetObject'), Unit)],
    });
    expect(decided(start).verdict).toBe('allowed');
    expect(decided(world).verdict).toBe('explicitDeny');
    expect(decided(world, { ...READ, action: 's3:PutObject' }).verdict).toBe('allowed');
  });

  test('have FullAWSAccess at every other place, and at their own only when it is told', () => {
    const alone = after(start, { ServiceControlPolicies: [scp('account', 'OnlyEc2', allow('ec2:*'))] });
    expect(decided(alone).verdict).toBe('implicitDeny');
    const beside = after(start, {
      ServiceControlPolicies: [full('account'), scp('account', 'OnlyEc2', allow('ec2:*'))],
    });
    expect(decided(beside).verdict).toBe('allowed');
  });

  test('of units stand one below the other, in the order in which they are told', () => {
    const { organization } = after(start, {
      ServiceControlPolicies: [full('unit', 'Workloads'), full('unit', 'Production')],
    });
    const names = organization.kind === 'standalone' ? [] : [...organization.targets.values()].map(({ name }) => name);
    expect(names).toEqual(['Root', 'Workloads', 'Production', ACCOUNT]);
  });

  test('do not limit the management account', () => {
    const world = after(start, {
      ServiceControlPolicies: [scp('root', 'NoReads', deny('s3:GetObject'))],
      ManagementAccountId: ACCOUNT,
    });
    expect(decided(world).verdict).toBe('allowed');
  });

  test('bring no id of the organization into requests that nobody told', () => {
    const controls = { ServiceControlPolicies: [full('root')] };
    const keysOf = (world: World) =>
      [...(decided(world).request.context?.keys() ?? [])].filter((key) => /org/.test(key));
    expect(keysOf(after(start, controls))).toEqual([]);
    expect(keysOf(after(start, { ...controls, OrganizationId: 'o-exampleorg1' }))).toEqual([
      'aws:principalorgid',
      'aws:resourceorgid',
    ]);
  });

  test('are refused where a document is none, and in an organization of the sandbox', () => {
    const broken = told(start, { ServiceControlPolicies: [scp('root', 'Broken', '{')] });
    expect(broken.result).toMatchObject({ error: { code: 'MalformedPolicyDocument' } });
    expect(broken.world).toBe(start);
    const joined = member();
    const again = told(joined, { ServiceControlPolicies: [full('root')] }, administrator);
    expect(again.result).toMatchObject({ error: { code: 'AlreadyInOrganizationException' } });
    expect(again.world).toBe(joined);
  });
});

describe('bucket policies that are told', () => {
  const reports = { action: 's3:GetObject', resource: 'arn:aws:s3:::reports/q1.csv' };

  test('decide, and go again with a bucket that was only told', () => {
    const world = after(start, { BucketPolicies: [{ Bucket: 'reports', Policy: bucketPolicy('Deny') }] });
    expect(decided(world, reports).verdict).toBe('explicitDeny');
    const gone = after(world, { AllResourcePolicies: true });
    expect(decided(gone, reports).verdict).toBe('allowed');
    expect(gone.services.s3.buckets.has('reports')).toBe(false);
  });

  test('leave a bucket that was there, with what is in it', () => {
    const policy = bucketPolicy('Deny').replace('reports', 'app-logs');
    const world = after(start, { BucketPolicies: [{ Bucket: 'app-logs', Policy: policy }] });
    expect(decided(world).verdict).toBe('explicitDeny');
    const again = after(world, { BucketPolicies: [{ Bucket: 'app-logs', Policy: policy }] });
    const gone = after(again, {});
    expect(gone.services.s3.buckets.get('app-logs')).toEqual(start.services.s3.buckets.get('app-logs'));
  });
});

describe('what requests come with', () => {
  test('stands over what the account supplies and below what is asked', () => {
    const world = after(start, {
      SessionContext: [
        { Key: 'aws:SourceIp', Values: ['198.51.100.7'] },
        { Key: 'aws:UserAgent', Values: [] },
      ],
    });
    const { context } = decided(world).request;
    expect(context?.get('aws:sourceip')).toEqual(['198.51.100.7']);
    expect(context?.has('aws:useragent')).toBe(false);
    const asked = decided(world, { ...READ, context: { 'aws:SourceIp': '192.0.2.1' } });
    expect(asked.request.context?.get('aws:sourceip')).toEqual(['192.0.2.1']);
  });

  test('a Region holds for regional services alone', () => {
    const world = after(start, { SessionContext: [{ Key: 'aws:RequestedRegion', Values: ['eu-central-1'] }] });
    const regionOf = (action: string) =>
      decided(world, { action, resource: '*' }).request.context?.get('aws:requestedregion');
    expect(regionOf('s3:ListAllMyBuckets')).toEqual(['eu-central-1']);
    expect(regionOf('iam:ListUsers')).toEqual(['us-east-1']);
  });

  test('sessions of roles are opened with MFA or without', () => {
    const [roleName = ''] = start.account.roles.keys();
    const caller = { kind: 'role-session', roleName, sessionName: 'you' } as const;
    const mfaOf = (world: World) => {
      const resolved = resolveCaller(world, caller);
      return resolved.ok && resolved.value.mfa;
    };
    expect(mfaOf(start)).toBe(true);
    expect(mfaOf(after(start, { RoleSessionsWithMfa: false }))).toBe(false);
  });
});

describe('all that was told', () => {
  const everything: Surroundings = {
    ServiceControlPolicies: [
      full('unit', 'Workloads'),
      { ...scp('unit', 'NoReads', deny('s3:GetObject'), 'Workloads'), PolicyId: 'p-noreads1' },
    ],
    OrganizationId: 'o-exampleorg1',
    ManagementAccountId: '111122223333',
    BucketPolicies: [{ Bucket: 'reports', Policy: bucketPolicy('Allow') }],
    AllResourcePolicies: true,
    SessionContext: [{ Key: 'aws:sourceip', Values: ['198.51.100.7'] }],
    RoleSessionsWithMfa: true,
  };

  test('can be read back, and told again it changes nothing', () => {
    const world = after(start, everything);
    expect(surroundingsOf(world)).toEqual(everything);
    expect(surroundingsOf(after(world, surroundingsOf(world)))).toEqual(everything);
  });

  test('that FullAWSAccess alone is there is read back from one place', () => {
    const ServiceControlPolicies = [full('root'), full('account')];
    expect(surroundingsOf(after(start, { ServiceControlPolicies }))).toEqual({
      ServiceControlPolicies: [full('root')],
    });
  });

  test('that no control policies apply is told too', () => {
    const none = after(start, { ServiceControlPolicies: [] });
    expect(surroundingsOf(none)).toEqual({ ServiceControlPolicies: [] });
    expect(decided(none).verdict).toBe('allowed');
  });

  test('is forgotten by telling nothing: the world is as it was', () => {
    expect(after(after(start, everything), {})).toEqual({ ...start, clock: expect.any(String) as unknown });
    expect(after(start, {})).toBe(start);
  });
});

describe('the word applies', () => {
  const file = (name: string, text: string, world = start) => ({
    world,
    shell: { ...place.shell, files: new Map([[name, text]]) },
  });

  test('tells of what a file says, and takes it back', () => {
    const given = JSON.stringify({ ServiceControlPolicies: [scp('root', 'NoReads', deny('s3:GetObject'))] });
    const ran = runIn(file('own.json', given), 'applies own.json');
    expect(ran).toMatchObject({ exitCode: 0, notes: [{ id: 'applies', values: { policies: 1, buckets: 0 } }] });
    expect(decided(ran.world).verdict).toBe('explicitDeny');
    expect(runIn({ world: ran.world, shell: ran.shell }, 'applies nothing').world.told).toBeUndefined();
  });

  test.each([
    ['applies', 2],
    ['applies gone.json', 2],
    ['applies a.json b.json', 2],
    ['applies list.json', 2],
  ])('%s is refused and changes nothing', (line, exitCode) => {
    expect(runIn(file('list.json', '[1]'), line)).toMatchObject({ exitCode, world: start });
  });

  test('a file that is no JSON, or of other members, is refused', () => {
    expect(runIn(file('a.json', '{'), 'applies a.json').exitCode).toBe(2);
    const wrong = runIn(file('a.json', '{"BucketPolicies": [{"Bucket": "reports"}]}'), 'applies a.json');
    expect(wrong).toMatchObject({ exitCode: 1, notes: [{ id: 'applies-refused' }] });
  });
});
