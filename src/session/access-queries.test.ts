import { describe, expect, test } from 'vitest';
import { allow, policyText, Sandbox } from '../../test/support/builders.ts';
import { testCatalog } from '../../test/support/lessons.ts';
import { administrator, type World } from '../iam/index.ts';
import { createAccessQueries } from './access-queries.ts';
import type { AccessQueries, AccessQuestion } from './access-view.ts';

const ROLE = administrator.roleName;
const READ = { action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' } as const;
const MFA_ONLY = policyText({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: '*',
  Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
});

const queriesOf = (world: World): AccessQueries => createAccessQueries(() => world, testCatalog());

const question = (asked: Partial<AccessQuestion>): AccessQuestion => ({
  principal: 'user:dana',
  signIn: 'access-key',
  context: {},
  ...READ,
  ...asked,
});

function mfaSandbox(): Sandbox {
  return new Sandbox()
    .user('erik', 'dana')
    .group('Developers')
    .member('dana', 'Developers')
    .inline('group', 'Developers', 'ReadLogs', MFA_ONLY);
}

describe('Access', () => {
  test('asks for users by name, for sessions of roles and for the root user', () => {
    expect(
      queriesOf(mfaSandbox().world)
        .principals()
        .map(({ key }) => key),
    ).toEqual(['user:dana', 'user:erik', `session:${ROLE}`, 'root']);
  });

  test('has somebody to ask for in an account without users', () => {
    expect(
      queriesOf(new Sandbox().world)
        .principals()
        .map(({ key }) => key),
    ).toEqual([`session:${ROLE}`, 'root']);
  });

  test.each([
    ['access-key', 'implicitDeny'],
    ['console', 'implicitDeny'],
    ['console-mfa', 'allowed'],
  ] as const)('answers a condition on MFA by how the user signed in: %s, %s', (signIn, verdict) => {
    expect(queriesOf(mfaSandbox().world).ask(question({ signIn })).decision.verdict).toBe(verdict);
  });

  test.each([
    [`session:${ROLE}`, `arn:aws:sts::123456789012:assumed-role/${ROLE}/you`],
    ['root', 'arn:aws:iam::123456789012:root'],
  ])('asks for %s as %s, whom nothing limits', (principal, arn) => {
    const { decision } = queriesOf(mfaSandbox().world).ask(question({ principal }));
    expect([decision.request.principal, decision.verdict]).toEqual([arn, 'allowed']);
  });

  test('says so when nobody could sign the request as the account is', () => {
    const sandbox = mfaSandbox();
    const obstacle = (signIn: AccessQuestion['signIn']) => queriesOf(sandbox.world).ask(question({ signIn })).obstacle;
    expect([obstacle('access-key'), obstacle('console'), obstacle('console-mfa')]).toEqual([
      null,
      'noPassword',
      'noPassword',
    ]);
    sandbox.output('CreateLoginProfile', { UserName: 'dana', Password: 'correct-Horse-7' });
    sandbox.output('CreateAccessKey', { UserName: 'dana' });
    const [key] = sandbox.world.account.users.get('dana')?.accessKeys ?? [];
    sandbox.output('DeleteAccessKey', { UserName: 'dana', AccessKeyId: key?.id ?? '' });
    expect([obstacle('access-key'), obstacle('console')]).toEqual(['noActiveKey', null]);
  });

  test('says so when a password has to be another before the console opens', () => {
    const sandbox = mfaSandbox();
    const obstacle = (signIn: AccessQuestion['signIn']) => queriesOf(sandbox.world).ask(question({ signIn })).obstacle;
    sandbox.output('CreateLoginProfile', {
      UserName: 'dana',
      Password: 'correct-Horse-7',
      PasswordResetRequired: true,
    });
    expect([obstacle('console-mfa'), obstacle('access-key')]).toEqual(['mustChange', null]);
    sandbox.output('UpdateLoginProfile', { UserName: 'dana', PasswordResetRequired: false });
    sandbox.output('UpdateAccountPasswordPolicy', { MaxPasswordAge: 1, HardExpiry: true });
    expect(obstacle('console')).toBeNull();
    const { clock } = sandbox.world;
    const later = { ...sandbox.world, clock: clock.replace(/^\d{4}/, (year) => String(Number(year) + 1)) };
    expect(queriesOf(later).ask(question({ signIn: 'console' })).obstacle).toBe('expired');
  });

  test('decides with the context that the question adds, overrides or takes out', () => {
    const queries = queriesOf(mfaSandbox().world);
    const verdictWith = (context: AccessQuestion['context'], signIn: AccessQuestion['signIn'] = 'console-mfa') =>
      queries.ask(question({ signIn, context })).decision.verdict;
    expect(verdictWith({ 'aws:multifactorauthpresent': ['true'] }, 'access-key')).toBe('allowed');
    expect(verdictWith({ 'aws:MultiFactorAuthPresent': ['false'] })).toBe('implicitDeny');
    expect(verdictWith({ 'aws:MultiFactorAuthPresent': [] })).toBe('implicitDeny');
  });

  test('tells what the request carries, first what the account supplies, in the spelling of AWS', () => {
    const sandbox = mfaSandbox();
    sandbox.output('TagUser', { UserName: 'dana', Tags: [{ Key: 'team', Value: 'data' }] });
    const context = { 'AWS:sourceip': ['198.51.100.7'], 'aws:userid': [] };
    const { carried } = queriesOf(sandbox.world).ask(question({ context }));
    expect(carried).toContainEqual({ key: 'aws:username', values: ['dana'], from: 'account' });
    expect(carried).toContainEqual({ key: 'aws:PrincipalTag/team', values: ['data'], from: 'account' });
    expect(carried.at(-1)).toEqual({ key: 'AWS:sourceip', values: ['198.51.100.7'], from: 'question' });
    expect(carried.filter(({ key }) => /userid|SourceIp/.test(key))).toEqual([]);
  });

  test("spells a service's own key as AWS does once the service is loaded", async () => {
    const sandbox = mfaSandbox();
    sandbox.output('TagUser', { UserName: 'dana', Tags: [{ Key: 'team', Value: 'data' }] });
    const queries = queriesOf(sandbox.world);
    await queries.keys('iam:GetUser');
    const resource = 'arn:aws:iam::123456789012:user/dana';
    const { carried } = queries.ask(question({ action: 'iam:GetUser', resource }));
    expect(carried).toContainEqual({ key: 'iam:ResourceTag/team', values: ['data'], from: 'account' });
  });

  test('keeps its decision until the question or the account changes', () => {
    const sandbox = mfaSandbox();
    const queries = createAccessQueries(() => sandbox.world, testCatalog());
    const first = queries.ask(question({})).decision;
    expect(queries.ask(question({})).decision).toBe(first);
    expect(queries.ask(question({ signIn: 'console-mfa' })).decision.verdict).toBe('allowed');
    sandbox.inline('user', 'dana', 'own', allow('s3:*'));
    expect(queries.ask(question({})).decision.verdict).toBe('allowed');
  });

  test('refuses a principal that the account does not have', () => {
    expect(() => queriesOf(new Sandbox().world).ask(question({}))).toThrow('no principal user:dana');
  });

  test('knows the actions of a service, and none of what is no service', async () => {
    const queries = queriesOf(new Sandbox().world);
    expect(await queries.actions('s3')).toContain('s3:GetObject');
    expect(await queries.actions('S3')).toContain('s3:GetObject');
    expect(await queries.actions('no-such-service')).toEqual([]);
    expect(await queries.actions('not a service')).toEqual([]);
  });

  test('knows the keys that one can ask with: those of the action first, the global ones, others of the service', async () => {
    const keys = await queriesOf(new Sandbox().world).keys('s3:ListBucket');
    expect(keys[0]?.of).toBe('action');
    expect(keys).toContainEqual({ key: 's3:prefix', type: 'String', of: 'action' });
    expect(keys).toContainEqual({ key: 'aws:SourceIp', type: 'IPAddress', of: 'all' });
    expect(keys).toContainEqual({ key: 's3:x-amz-acl', type: 'String', of: 'service' });
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
  });
});
