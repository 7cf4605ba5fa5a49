import { expect, test } from 'vitest';
import { Sandbox } from '../../../test/support/builders.ts';
import { passwordExpires } from './password-age.ts';

/** When the password of dana expires, after these policies were set. */
function expires(...policies: readonly Readonly<Record<string, number>>[]): string | null {
  const sandbox = new Sandbox().user('dana');
  sandbox.output('CreateLoginProfile', { UserName: 'dana', Password: 'Correct-Horse-7' });
  for (const policy of policies) sandbox.output('UpdateAccountPasswordPolicy', policy);
  const { account } = sandbox.world;
  const profile = account.users.get('dana')?.loginProfile ?? null;
  if (profile === null) throw new Error('dana has no password');
  return passwordExpires(account, profile);
}

test('a password expires so many days after it was set, when the account says so', () => {
  expect(expires({ MaxPasswordAge: 90 })).toBe('2027-02-20T10:00:00Z');
  expect(expires({ MaxPasswordAge: 90 }, { MaxPasswordAge: 1 })).toBe('2026-11-23T10:00:00Z');
});

test('a password does not expire when the account says nothing of it', () => {
  expect([expires(), expires({ MinimumPasswordLength: 8 })]).toEqual([null, null]);
});
