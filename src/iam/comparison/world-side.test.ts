import { describe, expect, it } from 'vitest';
import {
  AT,
  ACCOUNT,
  Sandbox,
  allow,
  policyText,
  resourceDocumentOf,
  S3_READ_ONLY,
} from '../../../test/support/builders.ts';
import { sampleServices } from '../../services/index.ts';
import { createWorld } from '../account/create.ts';
import type { World } from '../world.ts';
import { accepts } from './automaton.ts';
import { PLAIN, type Choice } from './choice.ts';
import type { Side } from './side.ts';
import { examplesIn, isSameCaller, regionsOf, untagged, USER_SESSIONS, worldSide } from './world-side.ts';

const sandbox = (): Sandbox => new Sandbox(createWorld({ at: AT, services: sampleServices(AT) }));
const base = sandbox().user('dana', 'erin').inline('user', 'dana', 'Own', allow('s3:GetObject')).world;
const EVERYBODY = policyText({ Effect: 'Deny', Action: 's3:*', Resource: '*', Principal: '*' });

function withPolicy(world: World, ...names: readonly string[]): World {
  const buckets = new Map(world.services.s3.buckets);
  for (const name of names) {
    const bucket = buckets.get(name);
    if (bucket === undefined) throw new Error(`No bucket ${name}`);
    buckets.set(name, { ...bucket, policy: resourceDocumentOf(EVERYBODY) });
  }
  return { ...world, services: { ...world.services, s3: { buckets } } };
}

function sideOf(world: World, name = 'dana'): Side {
  const side = worldSide(world, name);
  if (side === null) throw new Error(`No user ${name}`);
  return side;
}

const mfa: Choice = { session: { session: 'console', mfa: true }, overrides: {} };

describe('a user as a side', () => {
  it('is there when the user is, with the policies that it carries', () => {
    expect(worldSide(base, 'carol')).toBeNull();
    expect(sideOf(base).principal).toBe(`arn:aws:iam::${ACCOUNT}:user/dana`);
    expect(sideOf(base).policies.identity.map(({ name }) => name)).toEqual(['Own']);
  });

  it('asks as it signed in', () => {
    const side = sideOf(base);
    const key = 'aws:multifactorauthpresent';
    expect(side.contextOf(PLAIN).get(key)).toBeUndefined();
    expect(side.contextOf({ session: { session: 'console' }, overrides: {} }).get(key)).toEqual(['false']);
    expect(side.contextOf(mfa).get(key)).toEqual(['true']);
    expect(side.request('s3:GetObject', 'arn:aws:s3:::a/b', mfa)).toMatchObject({
      principal: `arn:aws:iam::${ACCOUNT}:user/dana`,
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::a/b',
    });
    expect(side.request('s3:GetObject', 'arn:aws:s3:::a/b', mfa).context?.get(key)).toEqual(['true']);
    expect(side.request('s3:GetObject', 'arn:aws:s3:::a/b', PLAIN).context?.get(key)).toBeUndefined();
  });

  it('brings what the choice says, and the same context for the same choice', () => {
    const choice: Choice = { session: {}, overrides: { 's3:prefix': ['a'], 'aws:sourceip': [] } };
    const side = sideOf(base);
    const context = side.contextOf(choice);
    expect(context.get('s3:prefix')).toEqual(['a']);
    expect(context.has('aws:sourceip')).toBe(false);
    expect(side.contextOf(choice)).toBe(context);
    expect(side.request('s3:ListBucket', 'arn:aws:s3:::a', choice).context?.get('s3:prefix')).toEqual(['a']);
  });

  it('has the policy of a bucket on the bucket and its objects, and nowhere else', () => {
    const side = sideOf(withPolicy(base, 'payroll'));
    const own = (resource: string): number => side.policiesFor(resource).resource?.length ?? 0;
    expect(own('arn:aws:s3:::payroll')).toBe(1);
    expect(own('arn:aws:s3:::payroll/2026-10.csv')).toBe(1);
    expect(own('arn:aws:s3:::app-logs')).toBe(0);
    expect(own('arn:aws:sqs:::payroll')).toBe(0);
    expect(own('*')).toBe(0);
    expect(side.policies.resource).toBeUndefined();
    expect(side.policiesFor('arn:aws:s3:::payroll/a')).toBe(side.policiesFor('arn:aws:s3:::payroll/b'));
  });
});

describe('the tags of a user who is asked for', () => {
  const tagged = sandbox().user('dana');
  tagged.output('TagUser', { UserName: 'dana', Tags: [{ Key: 'Team', Value: 'blue' }] });
  const dana = `arn:aws:iam::${ACCOUNT}:user/dana`;

  it('are a choice, so that they are taken out unless it says something', () => {
    expect(untagged(tagged.world, dana, {})).toEqual({ 'aws:resourcetag/team': [], 'iam:resourcetag/team': [] });
    expect(untagged(tagged.world, dana, { 'aws:resourcetag/team': ['red'] })).toEqual({ 'iam:resourcetag/team': [] });
    expect(untagged(tagged.world, `arn:aws:iam::${ACCOUNT}:user/erin`, {})).toEqual({});
    expect(untagged(tagged.world, '*', {})).toEqual({});
  });

  it('are not in a request about the user, unless the choice has them', () => {
    const side = sideOf(tagged.world);
    expect(side.request('iam:GetUser', dana, PLAIN).context?.has('aws:resourcetag/team')).toBe(false);
    const red: Choice = { session: {}, overrides: { 'aws:resourcetag/team': ['red'] } };
    expect(side.request('iam:GetUser', dana, red).context?.get('aws:resourcetag/team')).toEqual(['red']);
    expect(side.request('iam:GetUser', dana, PLAIN).context?.get('aws:principaltag/team')).toEqual(['blue']);
  });
});

describe('a user of two worlds', () => {
  it('is the same caller with the same name, id and tags, whatever it may do', () => {
    const more = { ...base };
    expect(isSameCaller(base, more, 'dana')).toBe(true);
    expect(isSameCaller(base, sandbox().user('dana', 'erin').world, 'dana')).toBe(true);
    expect(isSameCaller(base, base, 'nobody')).toBe(true);
    expect(isSameCaller(base, sandbox().user('erin').world, 'dana')).toBe(false);
  });

  it('is another with another tag, another id or another path', () => {
    const tags = (...keys: readonly string[]): World => {
      const made = sandbox().user('dana');
      for (const Key of keys) made.output('TagUser', { UserName: 'dana', Tags: [{ Key, Value: 'blue' }] });
      return made.world;
    };
    expect(isSameCaller(tags('team'), tags(), 'dana')).toBe(false);
    expect(isSameCaller(tags('team', 'stage'), { ...tags('stage', 'team') }, 'dana')).toBe(true);
    const again = sandbox().user('erin', 'dana');
    expect(isSameCaller(base, again.world, 'dana')).toBe(false);
    const moved = sandbox();
    moved.output('CreateUser', { UserName: 'dana', Path: '/eng/' });
    expect(isSameCaller(base, moved.world, 'dana')).toBe(false);
  });
});

describe('regions', () => {
  it('are each bucket that has a policy in one of the worlds, and all the rest', () => {
    expect(regionsOf([base]).map(({ id, sample, part }) => [id, sample, part.all.length, part.none.length])).toEqual([
      ['', null, 0, 0],
    ]);
    const regions = regionsOf([withPolicy(base, 'payroll'), withPolicy(base, 'payroll', 'app-logs')]);
    expect(regions.map(({ id }) => id).toSorted()).toEqual([
      '',
      'arn:aws:s3:::app-logs',
      'arn:aws:s3:::app-logs/*',
      'arn:aws:s3:::payroll',
      'arn:aws:s3:::payroll/*',
    ]);
    expect(regions[0]).toMatchObject({ id: '', sample: null, part: { all: [] } });
    const inside = (text: string): readonly string[] =>
      regions
        .filter(
          ({ part }) => part.all.every((one) => accepts(one, text)) && !part.none.some((one) => accepts(one, text)),
        )
        .map(({ id }) => id);
    expect(inside('arn:aws:s3:::payroll')).toEqual(['arn:aws:s3:::payroll']);
    expect(inside('arn:aws:s3:::payroll/a')).toEqual(['arn:aws:s3:::payroll/*']);
    expect(inside('arn:aws:s3:::payrolls/a')).toEqual(['']);
    expect(regions.filter(({ id }) => id.includes('payroll')).map(({ sample }) => sample)).toEqual([
      'arn:aws:s3:::payroll',
      'arn:aws:s3:::payroll',
    ]);
  });
});

describe('names of what exists', () => {
  it('are objects and buckets, users, groups, roles and policies', () => {
    const made = sandbox().user('dana').group('Developers').attached('Group', 'Developers', S3_READ_ONLY);
    const names = examplesIn([made.world]);
    const [first = ''] = names;
    expect(first).toMatch(/^arn:aws:s3:::[^/]+\/.+$/);
    expect(names).toEqual(
      expect.arrayContaining([
        'arn:aws:s3:::app-logs/2026.txt',
        'arn:aws:s3:::app-logs/report.txt',
        'arn:aws:s3:::app-logs',
        'arn:aws:s3:::payroll/2026-10.csv',
        `arn:aws:iam::${ACCOUNT}:user/dana`,
        `arn:aws:iam::${ACCOUNT}:group/Developers`,
        S3_READ_ONLY,
      ]),
    );
    expect(names.some((name) => name.includes(':role/'))).toBe(true);
    expect(examplesIn([made.world, made.world])).toEqual(names);
  });

  it('are no more than can be tried', () => {
    const many = sandbox().user(...Array.from({ length: 250 }, (_, n) => `user-${n}`));
    expect(examplesIn([many.world])).toHaveLength(200);
  });
});

it('users sign in with a key, in the console, or there with MFA', () => {
  expect(USER_SESSIONS.map(({ session }) => session)).toEqual([
    {},
    { session: 'console' },
    { session: 'console', mfa: true },
  ]);
  expect(USER_SESSIONS[0]).toBe(PLAIN);
});
