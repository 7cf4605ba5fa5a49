import { expect, test } from 'vitest';
import { judge, refusalOf, verdictOf, wordsOf } from '../../../test/support/judge.ts';
import { Sandbox, awsManaged, emptyWorld, policyText, referenceOf } from '../../../test/support/builders.ts';

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
  ['a key can be taken away', fromOffice, { context: { 'aws:sourceip': [] } }, 'fail'],
])('long form: %s', (_name, policy, more, verdict) => {
  const account = new Sandbox().user('dana').inline('user', 'dana', 'Own', policy);
  expect(verdictOf(account, { allows: { ...long, ...more } })[0]).toBe(verdict);
});

test('the label says how the user signed in and what the request carries', () => {
  const account = new Sandbox().user('dana');
  const context = { 'aws:SourceIp': '198.51.100.7', 'aws:UserAgent': [] };
  expect(wordsOf(account, { allows: { ...long, session: 'console', mfa: true, context } })[0]).toBe(
    '`dana` can `s3:DeleteObject` on `app-logs/2026.txt`, signed in to the console with MFA, with `aws:SourceIp = 198.51.100.7`, without `aws:UserAgent`',
  );
});

test.each([
  ['two words', 'dana s3:GetObject', 'allows: expected "user service:Action arn", found "dana s3:GetObject"'],
  ['an unknown field', { ...long, when: 'now' }, 'allows: Unrecognized key: "when"'],
  ['an action without a service', { ...long, do: 'GetObject' }, 'allows.do: expected an action, like s3:GetObject'],
  [
    'MFA on an access key',
    { ...long, mfa: true },
    'allows.mfa: says how a console session was opened: add session: console',
  ],
])('the build refuses %s', (_name, allows, message) => {
  expect(refusalOf({ allows })).toBe(message);
});
