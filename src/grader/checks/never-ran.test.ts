import { expect, test } from 'vitest';
import { Sandbox, allow, asUser } from '../../../test/support/builders.ts';
import { refusalOf, verdictOf, wordsOf } from '../../../test/support/judge.ts';

const account = new Sandbox().user('dana').group('Developers');
const records = [
  account.call('PutUserPolicy', { UserName: 'dana', PolicyName: 'Own', PolicyDocument: allow('s3:*') }),
  account.call('DeleteUser', { UserName: 'dana' }, asUser('dana')),
].map(({ record }) => record);

test.each([
  ['a call that was made', 'iam:PutUserPolicy', ['fail', 'ranAnyway']],
  ['a call like it', { call: 'iam:Put*', on: 'user dana' }, ['fail', 'ranAnyway']],
  ['a call on somebody else', { call: 'iam:Put*', on: 'user erin' }, ['pass']],
  ['a call that nobody made', 'iam:PutGroupPolicy', ['pass']],
  ['an attempt that was denied changed nothing', 'iam:DeleteUser', ['pass']],
  ['unless the attempt is what should not be', { call: 'iam:DeleteUser', denied: true }, ['fail', 'ranAnyway']],
])('%s', (_name, neverRan, expected) => {
  expect(verdictOf(account, { neverRan }, { records })).toEqual(expected);
});

test('says who called it on whom', () => {
  expect(wordsOf(account, { neverRan: 'iam:PutUserPolicy' }, { records })).toEqual([
    '`iam:PutUserPolicy` was not called',
    '`iam:PutUserPolicy` was called by `you` on `dana`, and the task goes without it. Undo takes it back.',
  ]);
});

test('the build refuses a call that IAM does not have: it would pass for good', () => {
  expect(refusalOf({ neverRan: 'iam:PutUserPolcy' })).toBe('neverRan: the account has no call iam:PutUserPolcy');
});
