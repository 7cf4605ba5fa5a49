import { expect, test } from 'vitest';
import { Sandbox, asUser } from '../../../test/support/builders.ts';
import { refusalOf, verdictOf, wordsOf } from '../../../test/support/judge.ts';
import type { CallRecord } from '../../iam/index.ts';

/** What an account was asked for since the task opened. */
function journal(): { readonly account: Sandbox; readonly records: readonly CallRecord[] } {
  const account = new Sandbox().user('dana').group('Developers', 'Readers');
  const records = [
    account.call('AddUserToGroup', { UserName: 'dana', GroupName: 'Developers' }),
    account.call('CreateUser', { UserName: 'eve' }, asUser('dana')),
    account.call('CreateGroup', { GroupName: 'Developers' }),
  ].map(({ record }) => record);
  return { account, records };
}

test.each([
  ['a call that was carried out', 'iam:AddUserToGroup', ['pass']],
  ['one like a pattern, in any case', 'iam:adduser*', ['pass']],
  ['a call on the group', { call: 'iam:AddUserToGroup', on: 'group Developers' }, ['pass']],
  ['a call on the user', { call: 'iam:AddUserToGroup', on: 'user dana' }, ['pass']],
  ['a call on another group', { call: 'iam:AddUserToGroup', on: 'group Readers' }, ['fail', 'ranOtherwise']],
  ['a call by another user', { call: 'iam:AddUserToGroup', by: 'dana' }, ['fail', 'ranOtherwise']],
  ['a call that was denied', 'iam:CreateUser', ['fail', 'ranOtherwise']],
  ['the same where it should be', { call: 'iam:CreateUser', by: 'dana', denied: true }, ['pass']],
  ['a call that failed for another reason', { call: 'iam:CreateGroup', denied: true }, ['fail', 'ranOtherwise']],
  ['a call that nobody made', 'iam:ListUsers', ['fail', 'notRun']],
  ['a call of another service', 'sts:AddUserToGroup', ['fail', 'notRun']],
])('%s', (_name, ran, expected) => {
  const { account, records } = journal();
  expect(verdictOf(account, { ran }, { records })).toEqual(expected);
});

test('says what was called instead', () => {
  const { account, records } = journal();
  expect(wordsOf(account, { ran: { call: 'iam:CreateUser', by: 'dana' } }, { records })).toEqual([
    '`iam:CreateUser` was called by `dana`',
    '`iam:CreateUser` was called by `dana` on `eve`, and answered with AccessDenied. The task asks for a call by `dana` that is carried out.',
  ]);
  const asked = { call: 'iam:AddUserToGroup', on: 'group Readers', denied: true };
  expect(wordsOf(account, { ran: asked }, { records })).toEqual([
    '`iam:AddUserToGroup` was called on the group `Readers`, and denied',
    '`iam:AddUserToGroup` was called by `you` on `Developers`. The task asks for a call on the group `Readers` that is denied.',
  ]);
});

test.each([
  [
    'a word without a service',
    'CreateGroup',
    'ran: expected a call, like iam:CreateGroup or iam:List*, found "CreateGroup"',
  ],
  ['a call that IAM does not have', 'iam:CreateGruop', 'ran: the account has no call iam:CreateGruop'],
  ['a pattern that no call of IAM has', { call: 'iam:Create*Team' }, 'ran: the account has no call iam:Create*Team'],
  ['an unknown field', { call: 'iam:List*', as: 'dana' }, 'ran.as: unknown key "as"; it takes call, by, on, denied'],
])('the build refuses %s', (_name, ran, message) => {
  expect(refusalOf({ ran })).toBe(message);
});
