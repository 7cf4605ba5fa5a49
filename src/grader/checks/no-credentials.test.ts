import { expect, test } from 'vitest';
import { verdictOf, wordsOf } from '../../../test/support/judge.ts';
import { Sandbox } from '../../../test/support/builders.ts';

const check = { noCredentials: 'nora' };
const nora = (): Sandbox => new Sandbox().user('nora');

/** With a password, with a key, or with both. */
function withCredentials(...kinds: readonly ('password' | 'key')[]): Sandbox {
  const account = nora();
  if (kinds.includes('password'))
    account.output('CreateLoginProfile', { UserName: 'nora', Password: 'Correct-Horse-7' });
  if (kinds.includes('key')) account.output('CreateAccessKey', { UserName: 'nora' });
  return account;
}

const keyOf = ({ world }: Sandbox): string => world.account.users.get('nora')?.accessKeys[0]?.id ?? '';

test('passes for a user who never had any, and for one who is not there', () => {
  expect(verdictOf(nora(), check)).toEqual(['pass']);
  expect(verdictOf(new Sandbox(), check)).toEqual(['pass']);
});

test.each([
  [['password'], ['fail', 'stillHasPassword']],
  [['key'], ['fail', 'stillHasKeys']],
  [
    ['password', 'key'],
    ['fail', 'stillHasPassword', 'stillHasKeys'],
  ],
] as const)('fails for a user with %j', (kinds, expected) => {
  expect(verdictOf(withCredentials(...kinds), check)).toEqual(expected);
});

test('an inactive key signs nothing', () => {
  const account = withCredentials('key');
  account.output('UpdateAccessKey', { UserName: 'nora', AccessKeyId: keyOf(account), Status: 'Inactive' });
  expect(verdictOf(account, check)).toEqual(['pass']);
});

test('names the keys that are left', () => {
  const account = withCredentials('key');
  expect(wordsOf(account, check)).toEqual([
    '`nora` has no password and no active access key',
    `\`nora\` still signs with the access key ${keyOf(account)}. Set it to \`Inactive\`, or delete it.`,
  ]);
});
