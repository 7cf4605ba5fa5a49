import { expect, test } from 'vitest';
import { refusalOf, verdictOf, wordsOf } from '../../../test/support/judge.ts';
import { Sandbox, awsManaged, emptyWorld, referenceOf } from '../../../test/support/builders.ts';

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

const denied = (): Sandbox =>
  scene().group('Contractors').member('alice', 'Contractors').attached('Group', 'Contractors', awsManaged('NoReads'));

const read = (who: string): string => `${who} s3:GetObject arn:aws:s3:::app-logs/2026.txt`;

test('passes for an implicit deny and for an explicit one', () => {
  expect(verdictOf(scene(), { denies: read('bob') })).toEqual(['pass']);
  expect(verdictOf(denied(), { denies: read('alice') })).toEqual(['pass']);
});

test('fails when the request is allowed', () => {
  expect(verdictOf(scene(), { denies: read('alice') })).toEqual(['fail', 'notDenied']);
});

test('is not passed by a user who does not exist', () => {
  expect(verdictOf(scene(), { denies: read('carol') })).toEqual(['fail', 'noSuchUser']);
});

test.each([
  ['an explicit deny is explicit', denied, { ask: read('alice'), explicitly: true }, ['pass']],
  ['an implicit deny is not explicit', scene, { ask: read('bob'), explicitly: true }, ['fail', 'onlyImplicit']],
  ['an implicit deny is implicit', scene, { ask: read('bob'), implicitly: true }, ['pass']],
  ['an explicit deny is not implicit', denied, { ask: read('alice'), implicitly: true }, ['fail', 'onlyExplicit']],
  ['an Allow is no explicit deny', scene, { ask: read('alice'), explicitly: true }, ['fail', 'notDenied']],
  ['an Allow is no implicit deny', scene, { ask: read('alice'), implicitly: true }, ['fail', 'notDenied']],
])('%s', (_name, account, denies, expected) => {
  expect(verdictOf(account(), { denies })).toEqual(expected);
});

test('the parts of a request stand beside `explicitly` as well', () => {
  const who = { who: 'alice', do: 's3:GetObject', on: 'arn:aws:s3:::app-logs/2026.txt' };
  expect(verdictOf(denied(), { denies: { ...who, explicitly: true } })).toEqual(['pass']);
  expect(verdictOf(scene(), { denies: { ...who, who: 'bob', explicitly: true } })).toEqual(['fail', 'onlyImplicit']);
});

test('names the policy whose Deny is too much', () => {
  expect(wordsOf(denied(), { denies: { ask: read('alice'), implicitly: true } })[1]).toBe(
    '**Refused by statement 1 of `NoReads`, attached to the group `Contractors`.** No Deny should be needed: take it away, and whatever allows the request then.',
  );
});

test.each([
  [
    'both at once',
    { ask: read('bob'), explicitly: true, implicitly: true },
    'denies: a deny is explicit or implicit, not both',
  ],
  [
    'a slip in the request',
    { ask: 'bob', explicitly: true },
    'denies.ask: expected "user service:Action arn", found "bob"',
  ],
  [
    'a slip in the long form, at its place',
    { who: 'bob', do: 'read', on: '*' },
    'denies.do: expected an action, like s3:GetObject',
  ],
])('the build refuses %s', (_name, denies, message) => {
  expect(refusalOf({ denies })).toBe(message);
});

test('says which statements allow it, so that none is forgotten', () => {
  const twice = scene().attached('User', 'alice', awsManaged('ReadLogs'));
  expect(wordsOf(scene(), { denies: read('alice') })[1]).toContain(
    'It comes from statement 1 of `ReadLogs`, attached to the group `Developers`.',
  );
  expect(wordsOf(twice, { denies: read('alice') })[1]).toContain(
    'It comes from statement 1 of `ReadLogs`, attached to the user `alice`, and from 1 statement more.',
  );
});

test('says when no policy has a say', () => {
  expect(wordsOf(scene(), { denies: 'bob sts:GetCallerIdentity *' })[1]).toContain('this action needs no permission');
});
