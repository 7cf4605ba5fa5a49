import { expect, test } from 'vitest';
import { refusalOf, verdictOf, wordsOf } from '../../../test/support/judge.ts';
import { Sandbox, S3_READ_ONLY, allow } from '../../../test/support/builders.ts';

const clean = (): Sandbox =>
  new Sandbox()
    .user('dana', 'erin')
    .group('Developers')
    .member('dana', 'Developers')
    .attached('Group', 'Developers', S3_READ_ONLY);
const directly = (): Sandbox => clean().attached('User', 'erin', S3_READ_ONLY);
const embedded = (): Sandbox => clean().inline('user', 'dana', 'Own', allow('s3:*'));
const inGroup = (): Sandbox => clean().inline('group', 'Developers', 'Own', allow('s3:*'));
const bare = (): Sandbox => clean().group('Old').member('erin', 'Old');
const unused = (): Sandbox => clean().group('Old');

test.each([
  ['policies of groups are not direct', clean(), 'direct-policies', ['pass']],
  ['an attachment to a user is direct', directly(), 'direct-policies', ['fail', 'carriesDirectly']],
  ['so is an inline policy of a user', embedded(), 'direct-policies', ['fail', 'carriesDirectly']],
  ['an inline policy of a group is not', inGroup(), 'direct-policies', ['pass']],
  ['attachments are not inline', directly(), 'inline-policies', ['pass']],
  ['an inline policy of a user is', embedded(), 'inline-policies', ['fail', 'carriesInline']],
  ['and of a group', inGroup(), 'inline-policies', ['fail', 'carriesInline']],
  ['a group with a member is used', clean(), 'unused-groups', ['pass']],
  ['a group without one is not', unused(), 'unused-groups', ['fail', 'hasNoMembers']],
  ['nor is one whose members get nothing', bare(), 'unused-groups', ['fail', 'hasNoPolicies']],
])('%s', (_name, account, no, expected) => {
  expect(verdictOf(account, { no })).toEqual(expected);
});

test('looks only at those it is for, and not at those it leaves out', () => {
  expect(verdictOf(directly(), { no: { what: 'direct-policies', for: ['user dana'] } })).toEqual(['pass']);
  expect(verdictOf(directly(), { no: { what: 'direct-policies', for: ['user erin'] } })[0]).toBe('fail');
  expect(verdictOf(directly(), { no: { what: 'direct-policies', except: ['user erin'] } })).toEqual(['pass']);
  expect(verdictOf(directly(), { no: { what: 'direct-policies', except: ['user dana'] } })[0]).toBe('fail');
});

test('a user does not pass for the group of the same name', () => {
  const account = directly().group('erin');
  expect(verdictOf(account, { no: { what: 'direct-policies', except: ['group erin'] } })[0]).toBe('fail');
});

test('names the first that has what it should not', () => {
  expect(wordsOf(directly(), { no: { what: 'direct-policies', except: ['user dana'] } })).toEqual([
    'no user carries a policy directly, apart from dana',
    '`erin` still carries AmazonS3ReadOnlyAccess directly, outside any group: who looks at the groups does not see it.',
  ]);
});

test.each([
  [
    'a word it does not know',
    'policies',
    'no: expected one of direct-policies, inline-policies, unused-groups, redundant-attachments',
  ],
  [
    'the same in the long form',
    { what: 'policies' },
    'no.what: expected one of direct-policies, inline-policies, unused-groups, redundant-attachments',
  ],
  ['an unknown field', { what: 'unused-groups', of: 'x' }, 'no.of: unknown key "of"; it takes what, for, except'],
  [
    'a bare name',
    { what: 'unused-groups', except: ['Old'] },
    'no.except.0: expected "user NAME" or "group NAME", found "Old"',
  ],
])('the build refuses %s', (_name, no, message) => {
  expect(refusalOf({ no })).toBe(message);
});
