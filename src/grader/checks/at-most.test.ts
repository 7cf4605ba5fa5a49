import { expect, test } from 'vitest';
import { Sandbox, S3_READ_ONLY, allow, asUser, policyText } from '../../../test/support/builders.ts';
import { refusalOf, verdictOf, wordsOf } from '../../../test/support/judge.ts';
import { customerManaged } from '../../../test/support/policies.ts';

const scene = (): Sandbox =>
  new Sandbox().user('dana').group('Developers').inline('group', 'Developers', 'Read', allow('s3:Get*'));
const two = policyText(
  { Sid: 'Reading', Effect: 'Allow', Action: 's3:Get*', Resource: '*' },
  { Effect: 'Allow', Action: 's3:Put*', Resource: '*' },
);
const before = scene().world;
const more = (): Sandbox => customerManaged(scene(), 'Write').inline('user', 'dana', 'Own', two);
const wide = (): Sandbox =>
  scene().inline('group', 'Developers', 'Read', two).attached('Group', 'Developers', S3_READ_ONLY);

test.each([
  ['no policy came', scene(), { policies: 1 }, ['pass']],
  ['a managed and an inline policy came', more(), { policies: 2 }, ['pass']],
  ['one more than that', more(), { policies: 1 }, ['fail', 'tooManyPolicies']],
  ['a policy of AWS that was attached did not come', wide(), { policies: 1 }, ['pass']],
  ['but is carried', wide(), { policies: 1, in: 'group Developers' }, ['fail', 'tooManyCarried']],
  ['and no more', wide(), { policies: 2, in: 'group Developers' }, ['pass']],
  ['statements of both count', wide(), { statements: 3, in: 'group Developers' }, ['pass']],
  ['and one too many fails', wide(), { statements: 2, in: 'group Developers' }, ['fail', 'tooManyStatements']],
  ['others do not count', wide(), { statements: 1, in: 'user dana' }, ['pass']],
  [
    'every limit that is passed is told',
    wide(),
    { policies: 1, statements: 1, in: 'group Developers' },
    ['fail', 'tooManyCarried', 'tooManyStatements'],
  ],
  ['a group that is not there', scene(), { statements: 1, in: 'group Readers' }, ['fail', 'noSuchEntity']],
])('%s', (_name, account, atMost, expected) => {
  expect(verdictOf(account, { atMost }, { before })).toEqual(expected);
});

test('only calls that changed the account are commands', () => {
  const account = scene();
  const records = [
    account.call('ListUsers', {}),
    account.call('CreateGroup', { GroupName: 'Developers' }),
    account.call('CreateUser', { UserName: 'eve' }, asUser('dana')),
    account.call('CreateUser', { UserName: 'eve' }),
    account.call('AddUserToGroup', { UserName: 'eve', GroupName: 'Developers' }),
  ].map(({ record }) => record);
  expect(verdictOf(account, { atMost: { commands: 2 } }, { records })).toEqual(['pass']);
  expect(wordsOf(account, { atMost: { commands: 1 } }, { records })).toEqual([
    'at most 1 command that changes the account',
    '**2 commands have changed the account, and 1 is enough:** CreateUser, AddUserToGroup. Undo goes back, and what is undone does not count.',
  ]);
});

test('says what is too much and where it is', () => {
  expect(wordsOf(wide(), { atMost: { policies: 1, statements: 2, in: 'group Developers' } }, { before })).toEqual([
    'at most 1 policy in the group `Developers`, 2 statements in the group `Developers`',
    '**The group `Developers` carries 2 policies, and 1 is enough:** AmazonS3ReadOnlyAccess, Read. One of them says what another could.',
    '**The group `Developers` carries 3 statements, and 2 are enough:** AmazonS3ReadOnlyAccess 1, Reading, Read 2, in AmazonS3ReadOnlyAccess, Read. Statements that differ in one element can be one.',
  ]);
  expect(wordsOf(more(), { atMost: { commands: 2, policies: 1 } }, { before })[0]).toBe(
    'at most 2 commands that change the account, 1 new policy',
  );
});

test.each([
  ['nothing to count', {}, 'atMost: say of what: commands, policies, statements, or several of them'],
  [
    'statements of nobody',
    { statements: 2 },
    'atMost: say whose statements count: add in: group NAME or in: user NAME',
  ],
  [
    'commands in a group',
    { commands: 2, in: 'group Developers' },
    'atMost: commands are not in a user or a group: take in away, or add policies or statements',
  ],
  ['no policy at all', { policies: 0 }, 'atMost.policies: '],
  ['an unknown field', { calls: 1 }, 'atMost.calls: unknown key "calls"; it takes commands, policies, statements, in'],
])('the build refuses %s', (_name, atMost, message) => {
  expect(refusalOf({ atMost })).toContain(message);
});
