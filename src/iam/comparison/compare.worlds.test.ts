import { describe, expect, it } from 'vitest';
import {
  AT,
  Sandbox,
  allow,
  deny,
  policyText,
  resourceDocumentOf,
  S3_READ_ONLY,
  withInline,
  type PrincipalText,
  type StatementText,
} from '../../../test/support/builders.ts';
import { facts } from '../../../test/support/facts.ts';
import { sampleServices } from '../../services/index.ts';
import { createWorld } from '../account/create.ts';
import { withEntry } from '../account/account.ts';
import type { World } from '../world.ts';
import { compare as compareWorlds } from './compare.ts';
import { defaultLimits } from './limits.ts';
import type { Compare } from './comparison.ts';
import type { ComparisonOptions } from './comparison.ts';

const compare: Compare = (before, after, options = {}) => compareWorlds(before, after, { catalog: facts, ...options });

const scene = (): Sandbox =>
  new Sandbox(createWorld({ at: AT, services: sampleServices(AT) }))
    .user('alice', 'bob')
    .group('Developers', 'Contractors')
    .member('alice', 'Developers')
    .attached('Group', 'Developers', S3_READ_ONLY);

const before = scene().world;

/** Who gains what and who loses what, in short. */
function told(after: World, options: ComparisonOptions = {}, from: World = before): readonly (string | null)[] {
  const { gained, lost } = compare(from, after, options);
  return [gained, lost].map((witness) =>
    witness === null ? null : `${witness.user} ${witness.action} ${witness.resource}`,
  );
}

const withBucketPolicy = (world: World, bucket: string, text: string): World => {
  const { buckets } = world.services.s3;
  const found = buckets.get(bucket);
  if (found === undefined) throw new Error(`No bucket ${bucket}`);
  const policy = resourceDocumentOf(text);
  return {
    ...world,
    services: { ...world.services, s3: { buckets: withEntry(buckets, bucket, { ...found, policy }) } },
  };
};

describe('who gains and who loses', () => {
  it('nobody, between a world and itself', () => {
    expect(told(before)).toEqual([null, null]);
  });

  it('a user who joins a group, on something that exists', () => {
    expect(told(scene().member('bob', 'Developers').world)).toEqual([
      'bob s3:GetObject arn:aws:s3:::app-logs/2026.txt',
      null,
    ]);
  });

  it('a user who is deleted', () => {
    const gone = scene();
    gone.output('RemoveUserFromGroup', { UserName: 'alice', GroupName: 'Developers' });
    gone.output('DeleteUser', { UserName: 'alice' });
    expect(told(gone.world)).toEqual([null, 'alice s3:GetObject arn:aws:s3:::app-logs/2026.txt']);
    expect(compare(before, gone.world).lost?.after).toBeNull();
  });

  it('a user who is new and gets something, and not one who gets nothing', () => {
    expect(told(scene().user('carol').world)).toEqual([null, null]);
    const joined = scene().user('carol').member('carol', 'Developers');
    expect(told(joined.world)[0]).toContain('carol ');
  });

  it('nobody, when policies move from users to a group', () => {
    const direct = new Sandbox()
      .user('alice', 'bob')
      .attached('User', 'alice', S3_READ_ONLY)
      .attached('User', 'bob', S3_READ_ONLY);
    const grouped = new Sandbox()
      .user('alice', 'bob')
      .group('Readers')
      .member('alice', 'Readers')
      .member('bob', 'Readers')
      .attached('Group', 'Readers', S3_READ_ONLY);
    expect(told(grouped.world, {}, direct.world)).toEqual([null, null]);
    const forgotten = new Sandbox()
      .user('alice', 'bob')
      .group('Readers')
      .member('alice', 'Readers')
      .attached('Group', 'Readers', S3_READ_ONLY);
    expect(told(forgotten.world, {}, direct.world)).toEqual([null, expect.stringContaining('bob ')]);
  });

  it('nobody, when a policy is cut in two for two groups of the same people', () => {
    const one = scene().inline('group', 'Developers', 'Write', allow(['s3:PutObject', 's3:DeleteObject']));
    const two = scene()
      .member('alice', 'Contractors')
      .inline('group', 'Developers', 'Write', allow('s3:PutObject'))
      .inline('group', 'Contractors', 'Delete', allow('s3:DeleteObject'));
    expect(told(two.world, {}, one.world)).toEqual([null, null]);
  });

  it('members who do not lose what a Deny takes from others', () => {
    const denied = scene().member('bob', 'Developers').member('bob', 'Contractors');
    const after = withInline(denied.world, 'group', 'Contractors', 'Stop', deny('s3:GetObject'));
    expect(told(after, {}, denied.world)).toEqual([null, 'bob s3:GetObject arn:aws:s3:::app-logs/2026.txt']);
  });
});

describe('policies of buckets', () => {
  const statement = (principal: PrincipalText, more: object = {}): string =>
    policyText({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::payroll/*',
      Principal: principal,
      ...more,
    });

  it('grant to the user whom they name', () => {
    const after = withBucketPolicy(before, 'payroll', statement({ AWS: 'arn:aws:iam::123456789012:user/bob' }));
    expect(told(after)).toEqual(['bob s3:GetObject arn:aws:s3:::payroll/2026-10.csv', null]);
  });

  it('grant to everybody', () => {
    expect(told(withBucketPolicy(before, 'payroll', statement('*')))[0]).toContain('bob s3:GetObject');
  });

  it('grant nothing to a user whose account they name', () => {
    expect(told(withBucketPolicy(before, 'payroll', statement({ AWS: '123456789012' })))).toEqual([null, null]);
  });

  it('take away what identity policies allow', () => {
    const after = withBucketPolicy(before, 'payroll', statement('*', { Effect: 'Deny' }));
    expect(told(after)).toEqual([null, 'alice s3:GetObject arn:aws:s3:::payroll/2026-10.csv']);
  });

  it('are the same with values in another order', () => {
    const bob = 'arn:aws:iam::123456789012:user/bob';
    const alice = 'arn:aws:iam::123456789012:user/alice';
    const one = withBucketPolicy(before, 'payroll', statement({ AWS: [bob, alice] }));
    expect(told(withBucketPolicy(before, 'payroll', statement({ AWS: [alice, bob] })), {}, one)).toEqual([null, null]);
    expect(told(withBucketPolicy(before, 'payroll', statement({ AWS: [bob] })), {}, one)).toEqual([null, null]);
    expect(told(withBucketPolicy(before, 'payroll', statement({ AWS: [alice] })), {}, one)[1]).toContain('bob ');
  });
});

describe('what does not count', () => {
  const after = withInline(
    before,
    'user',
    'bob',
    'Own',
    allow(['s3:DeleteObject', 's3:PutObject'], 'arn:aws:s3:::app-logs/*'),
  );
  const everybody = withInline(after, 'user', 'alice', 'Own', allow('s3:DeleteObject'));

  it.each<readonly [string, ComparisonOptions, string | null]>([
    ['nothing is left out', {}, 'bob s3:DeleteObject'],
    ['the other user counts', { users: ['alice'] }, null],
    ['the user is left out', { except: [{ who: 'bob', action: '*', resource: '*' }] }, null],
    ['another user is left out', { except: [{ who: 'alice', action: '*', resource: '*' }] }, 'bob s3:DeleteObject'],
    [
      'one of two actions is left out',
      { except: [{ who: 'bob', action: 's3:Put*', resource: '*' }] },
      'bob s3:DeleteObject',
    ],
    ['both are', { except: [{ who: null, action: 's3:*Object', resource: 'arn:aws:s3:::app-logs/*' }] }, null],
    [
      'the exception ends before the grant',
      { except: [{ who: 'bob', action: 's3:*Object', resource: 'arn:aws:s3:::app-logs/2026*' }] },
      'bob s3:DeleteObject arn:aws:s3:::app-logs/build-41.txt',
    ],
    [
      'two exceptions together cover it',
      {
        except: [
          { who: null, action: 's3:Put*', resource: '*' },
          { who: null, action: 's3:Del*', resource: '*' },
        ],
      },
      null,
    ],
  ])('%s', (_name, options, gained) => {
    expect(told(after, options)).toEqual([gained === null ? null : expect.stringContaining(gained), null]);
  });

  it('an exception for one user leaves the others', () => {
    const except = [{ who: 'bob', action: 's3:*', resource: '*' }];
    expect(told(everybody, { except })).toEqual([expect.stringContaining('alice s3:DeleteObject'), null]);
  });

  it('one direction can be asked for alone', () => {
    const swapped = withInline(new Sandbox().user('alice', 'bob').world, 'user', 'bob', 'Own', allow('s3:PutObject'));
    expect(compare(before, swapped, { looking: 'gained' })).toMatchObject({ gained: { user: 'bob' }, lost: null });
    expect(compare(before, swapped, { looking: 'lost' })).toMatchObject({ gained: null, lost: { user: 'alice' } });
  });
});

describe('a witness', () => {
  it('carries both decisions, with their reasons', () => {
    const denied = scene().member('alice', 'Contractors').inline('group', 'Contractors', 'Stop', deny('s3:Get*'));
    const { gained } = compare(denied.world, before);
    expect(gained?.before?.decidedBy[0]?.policy.name).toBe('Stop');
    expect(gained?.after?.decidedBy[0]?.policy.name).toBe('AmazonS3ReadOnlyAccess');
  });

  it('says how to sign in and what to send when that matters, and nothing when it does not', () => {
    const condition = { Bool: { 'aws:MultiFactorAuthPresent': 'true' }, StringEquals: { 's3:prefix': 'a' } };
    const after = withInline(
      before,
      'user',
      'bob',
      'Own',
      policyText({ Effect: 'Allow', Action: 's3:ListBucket', Resource: '*', Condition: condition }),
    );
    expect(compare(before, after).gained).toMatchObject({
      user: 'bob',
      session: { session: 'console', mfa: true },
      context: { 's3:prefix': ['a'] },
    });
    const plain = withInline(after, 'user', 'bob', 'Plain', allow('s3:ListBucket'));
    expect(compare(before, plain).gained).toMatchObject({ session: {}, context: {} });
  });
});

describe('users who are alike', () => {
  const withGroup = (...statements: readonly StatementText[]): World =>
    withInline(
      scene().member('bob', 'Developers').world,
      'group',
      'Developers',
      'Home',
      policyText(
        { Effect: 'Allow', Action: ['s3:PutObject', 's3:DeleteObject'], Resource: 'arn:aws:s3:::app-logs/alice' },
        ...statements,
      ),
    );
  const base = withGroup();
  const own = (user: string, ...actions: readonly string[]): ((world: World) => World) => {
    return (world) => withInline(world, 'user', user, 'Own', allow(actions, 'arn:aws:s3:::app-logs/*'));
  };

  it.each<[string, StatementText]>([
    [
      'a condition',
      {
        Effect: 'Allow',
        Action: 's3:PutObject',
        Resource: '*',
        Condition: { StringEquals: { 'aws:username': 'bob' } },
      },
    ],
    [
      'the ARN',
      {
        Effect: 'Allow',
        Action: 's3:PutObject',
        Resource: '*',
        Condition: { ArnLike: { 'AWS:PrincipalArn': '*:*:*:*:*:user/bob' } },
      },
    ],
    ['a variable', { Effect: 'Allow', Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::app-logs/${aws:username}' }],
  ])('are not alike to %s', (_name, statement) => {
    expect(compare(base, withGroup(statement)).gained?.user).toBe('bob');
    expect(compare(withGroup(statement), base).lost?.user).toBe('bob');
  });

  it('are alike only with the same policies on both sides', () => {
    const from = own('bob', 's3:PutObject')(own('alice', 's3:PutObject')(before));
    const alice = own('alice', 's3:PutObject', 's3:Put?bject')(from);
    expect(told(own('bob', 's3:PutObject', 's3:DeleteObject')(alice), {}, from)[0]).toContain('bob s3:DeleteObject');
    expect(told(own('bob', 's3:GetObject')(alice), {}, from)[1]).toContain('bob s3:PutObject');
  });

  it('are alike only with the same policies before', () => {
    const from = own('bob', 's3:GetObject')(own('alice', 's3:PutObject', 's3:DeleteObject')(scene().world));
    const after = own('bob', 's3:PutObject')(own('alice', 's3:PutObject')(from));
    expect(told(after, {}, from)).toEqual([
      expect.stringContaining('bob s3:PutObject'),
      expect.stringContaining('alice s3:DeleteObject'),
    ]);
  });

  it('are looked at once, in whatever order they joined their groups', () => {
    const names = Array.from({ length: 20 }, (_, n) => `dev-${n}`);
    const withTeam = (count: number, ...actions: readonly string[]): World => {
      const made = new Sandbox()
        .group('Developers', 'Contractors')
        .inline('group', 'Developers', 'Own', allow(actions))
        .inline('group', 'Contractors', 'Own', allow('sqs:SendMessage'));
      for (const [n, name] of names.slice(0, count).entries()) {
        const groups = n % 2 === 0 ? ['Developers', 'Contractors'] : ['Contractors', 'Developers'];
        made.user(name);
        for (const group of groups) made.member(name, group);
      }
      return made.world;
    };
    const proof = (count: number, steps: number) =>
      compare(withTeam(count, 's3:GetObject', 's3:Get*'), withTeam(count, 's3:Get*'), {
        limits: { ...defaultLimits, steps },
      }).proof;
    let enough = 1;
    while (proof(1, enough) === 'bounded') enough *= 2;
    expect(enough).toBeGreaterThan(1);
    expect(proof(20, enough)).toBe('exact');
  });

  it('are told apart by what a bucket says of them', () => {
    const only = (name: string, Resource: string): string =>
      policyText({
        Effect: 'Allow',
        Action: 's3:PutObject',
        Resource,
        Principal: { AWS: `arn:aws:iam::123456789012:user/${name}` },
      });
    const from = withBucketPolicy(base, 'payroll', only('carol', 'arn:aws:s3:::payroll/*'));
    const after = withBucketPolicy(base, 'payroll', only('bob', 'arn:aws:s3:::payroll/*'));
    expect(told(after, {}, from)).toEqual([expect.stringContaining('bob s3:PutObject'), null]);
  });

  it('have exceptions of their own', () => {
    const after = withGroup({ Effect: 'Allow', Action: 's3:DeleteObject', Resource: '*' });
    expect(
      compare(base, after, { except: [{ who: 'alice', action: 's3:DeleteObject', resource: '*' }] }).gained?.user,
    ).toBe('bob');
    expect(compare(base, after, { except: [{ who: 'alice', action: '*', resource: '*' }] }).gained?.user).toBe('bob');
    expect(compare(base, after).gained?.user).toBe('alice');
    expect(
      compare(base, after, { except: [{ who: null, action: '*', resource: 'arn:aws:s3:::*' }] }).gained?.resource,
    ).not.toMatch(/^arn:aws:s3:::/);
  });
});

describe('the keys of a witness', () => {
  it('are written as the policy writes them', () => {
    const after = withInline(
      before,
      'user',
      'bob',
      'Own',
      policyText({
        Effect: 'Allow',
        Action: 's3:ListBucket',
        Resource: '*',
        Condition: { StringEquals: { 'S3:Prefix': 'a' } },
      }),
    );
    expect(compare(before, after).gained?.context).toEqual({ 'S3:Prefix': ['a'] });
    expect(compare(after, before).lost?.context).toEqual({ 'S3:Prefix': ['a'] });
  });

  it('leave out the tags that the user who is asked for has in either world', () => {
    const tagged = scene();
    tagged.output('TagUser', { UserName: 'alice', Tags: [{ Key: 'Team', Value: 'blue' }] });
    const statement = {
      Effect: 'Allow',
      Action: 'iam:GetUser',
      Resource: 'arn:aws:iam::123456789012:user/alice',
      Condition: { Null: { 'aws:ResourceTag/Team': 'true' } },
    } as const;
    const after = withInline(tagged.world, 'user', 'bob', 'Own', policyText(statement));
    const { gained } = compare(before, after, { users: ['bob'] });
    expect(gained).toMatchObject({ action: 'iam:GetUser', resource: 'arn:aws:iam::123456789012:user/alice' });
    expect(gained?.context['aws:ResourceTag/Team']).toEqual([]);
    expect(compare(after, before, { users: ['bob'] }).lost?.context['aws:ResourceTag/Team']).toEqual([]);
  });
});

describe('bounds', () => {
  const crossing = Array.from({ length: 14 }, (_, n): StatementText => ({
    Effect: n % 4 === 3 ? 'Deny' : 'Allow',
    Action: `s3:*${'abcdefghijklmn'[n]}*`,
    Resource: `arn:aws:s3:::*${n}*/*${(n * 5) % 7}*`,
    Condition: { StringLike: { [`aws:RequestTag/${n}`]: [`*${n}*`, 'x'] } },
  }));
  const without: StatementText = { Effect: 'Deny', Action: 'sqs:*', Resource: '*' };
  const more: StatementText = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::app-*' };
  const worldWith = (...statements: readonly StatementText[]): World =>
    withInline(before, 'user', 'bob', 'Own', policyText(...statements));

  it('policies that cross in every way are compared as far as the bounds go, which the answer says', () => {
    expect(compare(worldWith(...crossing), worldWith(...crossing, without))).toEqual({
      gained: null,
      lost: null,
      proof: 'exact',
      bounds: [],
    });
  });

  it('leave room for the difference that anybody would see', () => {
    expect(compare(worldWith(...crossing), worldWith(...crossing, more)).gained?.action).toBe('s3:GetObject');
  });
});
