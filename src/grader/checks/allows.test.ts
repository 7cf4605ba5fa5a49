import { describe, expect, test } from 'vitest';
import { judge, refusalOf, verdictOf, wordsOf } from '../../../test/support/judge.ts';
import { Sandbox, allow, awsManaged, emptyWorld, policyText, referenceOf } from '../../../test/support/builders.ts';

const scene = (): Sandbox =>
  new Sandbox(
    emptyWorld(),
    referenceOf({
      ReadLogs: [{ Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::app-logs/*' }],
      NoReads: [{ Effect: 'Deny', Action: 's3:GetObject', Resource: '*' }],
    }),
  )
    .user('alice', 'bob')
    .group('Developers')
    .member('alice', 'Developers')
    .attached('Group', 'Developers', awsManaged('ReadLogs'));

const reads = (who: string): { allows: string } => ({ allows: `${who} s3:GetObject arn:aws:s3:::app-logs/2026.txt` });

test('passes when a group of the user allows the request', () => {
  expect(verdictOf(scene(), reads('alice'))).toEqual(['pass']);
});

test('fails with the decision behind it when nothing allows the request', () => {
  expect(verdictOf(scene(), reads('bob'))).toEqual(['fail', 'notAllowed']);
  expect(judge(scene(), reads('bob')).decision?.verdict).toBe('implicitDeny');
});

test('fails when another group of the user denies the request', () => {
  const denied = scene()
    .group('Contractors')
    .member('alice', 'Contractors')
    .attached('Group', 'Contractors', awsManaged('NoReads'));
  expect(verdictOf(denied, reads('alice'))).toEqual(['fail', 'notAllowed']);
  expect(judge(denied, reads('alice')).decision?.verdict).toBe('explicitDeny');
});

test('fails when there is no such user, whatever the groups may do', () => {
  expect(verdictOf(scene(), reads('carol'))).toEqual(['fail', 'noSuchUser']);
});

const withMfa = policyText({
  Effect: 'Allow',
  Action: 's3:*',
  Resource: '*',
  Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
});
const fromOffice = policyText({
  Effect: 'Allow',
  Action: 's3:*',
  Resource: '*',
  Condition: { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } },
});
const long = { who: 'dana', do: 's3:DeleteObject', on: 'arn:aws:s3:::app-logs/2026.txt' };

test.each([
  ['an access key has no MFA', withMfa, {}, 'fail'],
  ['nor has a console session that was opened without', withMfa, { session: 'console' }, 'fail'],
  ['a console session with MFA passes', withMfa, { session: 'console', mfa: true }, 'pass'],
  ['the address of the sandbox is another', fromOffice, {}, 'fail'],
  ['the context of the request counts', fromOffice, { context: { 'aws:SourceIp': '198.51.100.7' } }, 'pass'],
  ['one address beyond the range does not pass', fromOffice, { context: { 'aws:SourceIp': '198.51.101.0' } }, 'fail'],
  ['a token has no MFA unless it says so', withMfa, { session: 'token' }, 'fail'],
  ['a token that was asked for with MFA passes', withMfa, { session: 'token', mfa: true }, 'pass'],
  ['a key can be taken away', fromOffice, { context: { 'aws:sourceip': [] } }, 'fail'],
])('long form: %s', (_name, policy, more, verdict) => {
  const account = new Sandbox().user('dana').inline('user', 'dana', 'Own', policy);
  expect(verdictOf(account, { allows: { ...long, ...more } })[0]).toBe(verdict);
});

test('the label says how the user signed in and what the request carries', () => {
  const account = new Sandbox().user('dana');
  const context = { 'aws:SourceIp': '198.51.100.7', 'aws:UserAgent': [] };
  expect(wordsOf(account, { allows: { ...long, session: 'console', mfa: true, context } })[0]).toBe(
    '`dana` can `s3:DeleteObject` on `app-logs/2026.txt`, signed in to the console with MFA, when `aws:SourceIp` is `198.51.100.7`, without `aws:UserAgent`',
  );
});

test.each([
  ['two words', 'dana s3:GetObject', 'allows: expected "user service:Action arn", found "dana s3:GetObject"'],
  [
    'an unknown field',
    { ...long, when: 'now' },
    'allows.when: unknown key "when"; it takes who, do, on, session, mfa, context',
  ],
  ['an action without a service', { ...long, do: 'GetObject' }, 'allows.do: expected an action, like s3:GetObject'],
  [
    'MFA on an access key',
    { ...long, mfa: true },
    'allows.mfa: says how a session was opened, and an access key opens none: add session: console or session: token',
  ],
  [
    'a role with a name that no role can have',
    { ...long, session: 'role:two words' },
    'allows.session: expected one of key, console, token, or role: and its name, found "role:two words"',
  ],
  [
    'a way to sign in that there is not',
    { ...long, session: 'web' },
    'allows.session: expected one of key, console, token, or role: and its name, found "web"',
  ],
])('the build refuses %s', (_name, allows, message) => {
  expect(refusalOf({ allows })).toBe(message);
});

test('a token reaches no IAM without MFA, and that no policy changes it is said', () => {
  const account = new Sandbox().user('dana').inline('user', 'dana', 'Own', allow('*'));
  const lists = { who: 'dana', do: 'iam:ListUsers', on: '*' };
  expect(verdictOf(account, { allows: lists })).toEqual(['pass']);
  expect(verdictOf(account, { allows: { ...lists, session: 'token', mfa: true } })).toEqual(['pass']);
  expect(wordsOf(account, { allows: { ...lists, session: 'token' } })).toEqual([
    '`dana` can `iam:ListUsers` on `*`, with credentials of `GetSessionToken`, without MFA',
    '**`dana` is refused.** `dana` may not `iam:ListUsers` on `*`: credentials of `GetSessionToken` do not reach this action.',
  ]);
});

describe('a request in a session of a role', () => {
  const withRole = new Sandbox()
    .user('dana')
    .inline('user', 'dana', 'Own', allow('*'))
    .role('Auditor', allow('s3:Get*'));
  const get = { who: 'dana', do: 's3:GetObject', on: 'arn:aws:s3:::app-logs/2026.txt' };

  test('has what the role has, and nothing of the user', () => {
    expect(verdictOf(withRole, { allows: { ...get, session: 'role:Auditor' } })).toEqual(['pass']);
    expect(verdictOf(withRole, { allows: { ...get, do: 's3:PutObject', session: 'role:Auditor' } })[0]).toBe('fail');
    expect(verdictOf(withRole, { allows: { ...get, who: 'role:Auditor' } })).toEqual(['pass']);
  });

  test('needs the role, and the user', () => {
    expect(wordsOf(withRole, { allows: { ...get, session: 'role:Audit' } })[1]).toBe(
      'There is no role `Audit` to ask as. `aws iam list-roles` shows which there are.',
    );
    expect(wordsOf(withRole, { allows: { ...get, who: 'dan', session: 'role:Auditor' } })[1]).toMatch(/no user `dan`/);
  });

  test('is said', () => {
    expect(wordsOf(withRole, { allows: { ...get, session: 'role:Auditor' } })[0]).toContain(
      ', in a session of the role `Auditor`, without MFA',
    );
  });
});

test('says which Deny refuses, statement and all', () => {
  const denied = scene()
    .group('Contractors')
    .member('alice', 'Contractors')
    .attached('Group', 'Contractors', awsManaged('NoReads'));
  expect(wordsOf(denied, reads('alice')).slice(1)).toEqual([
    '**`alice` is refused.** Statement 1 of `NoReads`, attached to the group `Contractors`, denies it, and a Deny outweighs every Allow.',
  ]);
});

test('says what comes nearest where nothing allows it', () => {
  const writes = { allows: 'alice s3:PutObject arn:aws:s3:::app-logs/2026.txt' };
  expect(wordsOf(scene(), writes).slice(1)).toEqual([
    '**`alice` is refused, because nothing allows it.** What reaches `alice` is `ReadLogs`, and no statement there allows it.',
    'Nearest: statement 1 of `ReadLogs`, through the group `Developers`, covers the resource; its `Action` would have to include `s3:PutObject`.',
  ]);
});

test('says when no policy reaches the user at all', () => {
  expect(wordsOf(scene(), reads('bob')).slice(1)).toEqual([
    '**`bob` is refused, because nothing allows it.** No policy reaches `bob`, directly or through a group.',
  ]);
});

test('a reason leads to the statement that explains it', () => {
  const denied = scene().attached('User', 'alice', awsManaged('NoReads'));
  expect(judge(denied, reads('alice')).reasons[0]?.values).toMatchObject({
    byPolicy: 'NoReads',
    byArn: awsManaged('NoReads'),
    byEntity: 'user',
    byName: 'alice',
    byPlacement: 'managed',
    byStatement: 1,
  });
});
