import { describe, expect, test } from 'vitest';
import {
  AT,
  Sandbox,
  allow,
  asUser,
  deny,
  policyText,
  resourceDocumentOf,
  withInline,
} from '../../../test/support/builders.ts';
import { withEntry } from './account.ts';
import { administrator } from './create.ts';
import { resolveCaller, userPrincipal, type Principal } from './principal.ts';
import { decideFor, explainFor, policiesFor, requestOf } from './request.ts';
import type { Caller } from '../operation.ts';
import type { World } from '../world.ts';

const READ = { action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' };

/** An account with dana in it, and app-logs with that policy. */
function worldWith(bucketPolicy: string | null = null, userPolicy: string | null = null): World {
  const { world } = new Sandbox().user('dana');
  const policy = bucketPolicy === null ? null : resourceDocumentOf(bucketPolicy);
  const bucket = { name: 'app-logs', creationDate: AT, objects: new Map(), policy };
  const withBucket = { ...world, services: { ...world.services, s3: { buckets: new Map([['app-logs', bucket]]) } } };
  return userPolicy === null ? withBucket : withInline(withBucket, 'user', 'dana', 'own', userPolicy);
}

function principalIn(world: World, caller: Caller = asUser('dana')): Principal {
  const resolved = resolveCaller(world, caller);
  if (!resolved.ok) throw new Error(resolved.error.message);
  return resolved.value;
}

const contextIn = (world: World, principal: Principal, context = {}) =>
  Object.fromEntries(requestOf(world, principal, { ...READ, context }).context ?? []);

/** Source: reference_policies_condition-keys.html */
describe('the context of a request', () => {
  test('of a user with an access key', () => {
    const world = worldWith();
    const { id: userId } = world.account.users.get('dana') ?? {};
    expect(contextIn(world, principalIn(world))).toEqual({
      'aws:username': ['dana'],
      'aws:userid': [userId],
      'aws:principalarn': ['arn:aws:iam::123456789012:user/dana'],
      'aws:principalaccount': ['123456789012'],
      'aws:principaltype': ['User'],
      'aws:currenttime': ['2026-11-22T10:00:00Z'],
      'aws:epochtime': ['1795341600'],
      'aws:securetransport': ['true'],
      'aws:sourceip': ['203.0.113.10'],
      'aws:requestedregion': ['us-east-1'],
      'aws:useragent': [expect.stringMatching(/^aws-cli\//)],
      'aws:viaawsservice': ['false'],
      'aws:principalisawsservice': ['false'],
      'aws:resourceaccount': ['123456789012'],
    });
  });

  test('tells when a session was opened, of temporary credentials alone', () => {
    const world = worldWith();
    expect(contextIn(world, principalIn(world, administrator))).toMatchObject({
      'aws:tokenissuetime': ['2026-11-22T09:55:00Z'],
    });
    expect(contextIn(world, principalIn(world))).not.toHaveProperty('aws:tokenissuetime');
  });

  test('has the tags of the user that is asked for, and no others', () => {
    const sandbox = new Sandbox();
    sandbox.output('CreateUser', { UserName: 'dana', Path: '/eng/', Tags: [{ Key: 'Team', Value: 'Data' }] });
    const { world } = sandbox;
    const about = (resource: string) =>
      requestOf(world, principalIn(world), { action: 'iam:GetUser', resource }).context;
    const dana = about('arn:aws:iam::123456789012:user/eng/dana');
    expect([dana?.get('aws:resourcetag/team'), dana?.get('iam:resourcetag/team')]).toEqual([['Data'], ['Data']]);
    expect(about('arn:aws:iam::123456789012:user/dana')?.has('aws:resourcetag/team')).toBe(false);
    expect(about('*')?.has('aws:resourcetag/team')).toBe(false);
  });

  test('carries the ARN of a user with its path', () => {
    const sandbox = new Sandbox();
    sandbox.output('CreateUser', { UserName: 'erik', Path: '/eng/' });
    const { world } = sandbox;
    expect(contextIn(world, principalIn(world, asUser('erik')))).toMatchObject({
      'aws:username': ['erik'],
      'aws:principalarn': ['arn:aws:iam::123456789012:user/eng/erik'],
    });
  });

  test('of a role session has the ARN of the role, no user name, and MFA', () => {
    const world = worldWith();
    const context = contextIn(world, principalIn(world, administrator));
    expect(context).toMatchObject({
      'aws:principaltype': ['AssumedRole'],
      'aws:principalarn': [`arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/${administrator.roleName}`],
      'aws:userid': [expect.stringMatching(/^AROA[A-Z2-7]{17}:you$/)],
      'aws:multifactorauthpresent': ['true'],
    });
    expect(context).not.toHaveProperty('aws:username');
  });

  test.each([
    [{}, undefined],
    [{ mfa: true }, undefined],
    [{ session: 'console' }, ['false']],
    [{ session: 'console', mfa: false }, ['false']],
    [{ session: 'console', mfa: true }, ['true']],
    [{ session: 'token' }, ['false']],
    [{ session: 'token', mfa: true }, ['true']],
  ] as const)('says whether MFA was used in a session, and nothing with an access key: %j', (session, expected) => {
    const world = worldWith();
    const user = world.account.users.get('dana');
    if (user === undefined) throw new Error('No dana');
    const context = contextIn(world, userPrincipal(world, user, session));
    expect(context['aws:multifactorauthpresent']).toEqual(expected);
    // Source: reference_policies_condition-keys.html: the age is there only when MFA was used.
    expect('aws:multifactorauthage' in context).toBe(expected?.[0] === 'true');
  });

  test('of a token is that of temporary credentials from the command line, and says so to the evaluation', () => {
    const world = worldWith();
    const user = world.account.users.get('dana');
    if (user === undefined) throw new Error('No dana');
    const token = userPrincipal(world, user, { session: 'token' });
    expect(contextIn(world, token)).toMatchObject({
      'aws:tokenissuetime': ['2026-11-22T09:55:00Z'],
      'aws:useragent': [expect.stringMatching(/^aws-cli\//)],
    });
    expect(requestOf(world, token, READ).sessionToken).toBe(true);
    expect(requestOf(world, principalIn(world), READ).sessionToken).toBeUndefined();
  });

  test('has the tags of the user, whose keys have no case', () => {
    const world = worldWith();
    const user = world.account.users.get('dana');
    if (user === undefined) throw new Error('No dana');
    const tagged = { ...user, tags: new Map([['Team', 'Data']]) };
    expect(contextIn(world, userPrincipal(world, tagged))).toMatchObject({ 'aws:principaltag/team': ['Data'] });
  });

  test('takes what the request itself brings: keys in any case, lists, and an empty list for a key that is not there', () => {
    const world = worldWith();
    const context = contextIn(world, principalIn(world), {
      'AWS:SourceIp': '198.51.100.7',
      'aws:TagKeys': ['team', 'cost'],
      'aws:UserName': [],
    });
    expect(context).toMatchObject({ 'aws:sourceip': ['198.51.100.7'], 'aws:tagkeys': ['team', 'cost'] });
    expect(context).not.toHaveProperty('aws:username');
  });

  test('is of another time when one is given', () => {
    const world = worldWith();
    const { context } = requestOf(world, principalIn(world), READ, '2026-12-01T00:00:00Z');
    expect(context?.get('aws:currenttime')).toEqual(['2026-12-01T00:00:00Z']);
  });
});

describe('the policies that have a say', () => {
  const grant = policyText({
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::app-logs/*',
  });

  test.each([
    ['arn:aws:s3:::app-logs', true],
    ['arn:aws:s3:::app-logs/2026.txt', true],
    ['arn:aws:s3:::app-logs/a/b', true],
    ['arn:aws:s3:::app-log', false],
    ['arn:aws:s3:::app-logs-2/x', false],
    ['arn:aws:s3:::*', false],
    ['*', false],
    ['arn:aws:iam::123456789012:user/app-logs', false],
  ])('on %s include the policy of the bucket: %s', (resource, expected) => {
    const world = worldWith(grant);
    const { resource: found } = policiesFor(world, principalIn(world), resource);
    expect(found?.map(({ name, arn, via }) => ({ name, arn, via })) ?? []).toEqual(
      expected
        ? [{ name: 'app-logs', arn: null, via: { entity: 'bucket', name: 'app-logs', placement: 'resource' } }]
        : [],
    );
  });

  test('are those of the principal alone when the bucket has none', () => {
    const world = worldWith();
    const principal = principalIn(world);
    expect(policiesFor(world, principal, READ.resource)).toBe(principal.policies);
  });

  test('decide together, and explain as they decide', () => {
    const granted = worldWith(grant);
    expect(decideFor(granted, principalIn(granted), READ)).toBe('allowed');
    expect(explainFor(granted, principalIn(granted), READ).decidedBy).toMatchObject([
      { type: 'resource', policy: { via: { entity: 'bucket' } } },
    ]);
    const denied = worldWith(grant, deny('s3:*'));
    expect(decideFor(denied, principalIn(denied), READ)).toBe('explicitDeny');
    const delegated = worldWith(grant.replace('"*"', '{"AWS":"123456789012"}'), allow('iam:*'));
    expect(decideFor(delegated, principalIn(delegated), READ)).toBe('implicitDeny');
  });
});

describe('the credentials of a user', () => {
  const signs = (change: Partial<NonNullable<ReturnType<World['account']['users']['get']>>>, caller: Caller) => {
    const { account, ...rest } = worldWith();
    const dana = account.users.get('dana');
    if (dana === undefined) throw new Error('No dana');
    const users = withEntry(account.users, 'dana', { ...dana, ...change });
    return resolveCaller({ ...rest, account: { ...account, users } }, caller).ok;
  };
  const key = (status: 'Active' | 'Inactive') => ({ id: 'AKIAIOSFODNN7EXAMPLE', status, createDate: AT });

  test('who never had a key are those of the sandbox', () => {
    expect(signs({}, asUser('dana'))).toBe(true);
  });

  test('are an active key once there was one', () => {
    expect(signs({ everHadAccessKey: true, accessKeys: [key('Active')] }, asUser('dana'))).toBe(true);
    expect(signs({ everHadAccessKey: true, accessKeys: [key('Inactive'), key('Active')] }, asUser('dana'))).toBe(true);
    expect(signs({ everHadAccessKey: true, accessKeys: [key('Inactive')] }, asUser('dana'))).toBe(false);
    expect(signs({ everHadAccessKey: true, accessKeys: [] }, asUser('dana'))).toBe(false);
  });

  test('of the console are a password, keys or not', () => {
    const console: Caller = { kind: 'user', userName: 'dana', session: 'console' };
    const loginProfile = { createDate: AT, passwordResetRequired: false, passwordChanged: AT, digests: [] };
    expect(signs({}, console)).toBe(false);
    expect(signs({ loginProfile }, console)).toBe(true);
    expect(signs({ loginProfile, everHadAccessKey: true, accessKeys: [key('Inactive')] }, console)).toBe(true);
    expect(signs({ loginProfile }, asUser('dana'))).toBe(true);
  });
});
