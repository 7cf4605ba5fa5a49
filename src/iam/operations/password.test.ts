import { describe, expect, test } from 'vitest';
import { Sandbox } from '../../../test/support/builders.ts';
import type { Input } from '../operation.ts';

/** Gives dana one password after the other under a policy, and tells what AWS says of the last. */
function sayOf(policy: Input, ...passwords: readonly string[]): string | null {
  const sandbox = new Sandbox().user('dana');
  sandbox.output('UpdateAccountPasswordPolicy', policy);
  const [first = '', ...more] = passwords;
  const calls = ['CreateLoginProfile', ...more.map(() => 'UpdateLoginProfile')].map((operation, index) => {
    const { result } = sandbox.call(operation, { UserName: 'dana', Password: [first, ...more][index] });
    return result.ok ? null : `${result.error.code}: ${result.error.message}`;
  });
  return calls.at(-1) ?? null;
}

const VIOLATION = 'PasswordPolicyViolation: Password does not conform to the account password policy.';

describe('a password under the policy of the account', () => {
  test.each([
    [{}, 'secret'],
    [{ MinimumPasswordLength: 8 }, 'longsecret'],
    [{ RequireSymbols: true }, 'secret!'],
    [{ RequireSymbols: true }, 'secret]'],
    [{ RequireNumbers: true }, 'secret1'],
    [{ RequireUppercaseCharacters: true }, 'Secret'],
    [{ RequireLowercaseCharacters: true }, 'SECRETs'],
  ])('of %j may be %s', (policy, password) => {
    expect(sayOf(policy, password)).toBeNull();
  });

  test.each([
    [{}, 'short'],
    [{ MinimumPasswordLength: 8 }, 'secret1'],
    [{ RequireSymbols: true }, 'secret~ 1A'],
    [{ RequireNumbers: true }, 'Secret!'],
    [{ RequireUppercaseCharacters: true }, 'secret1!'],
    [{ RequireLowercaseCharacters: true }, 'SECRET1!'],
  ])('of %j may not be %s', (policy, password) => {
    expect(sayOf(policy, password)).toBe(VIOLATION);
  });

  test('may be one of those before it, as long as the policy does not look so far back', () => {
    const reuse = { PasswordReusePrevention: 2 };
    const again =
      'PasswordPolicyViolation: Policy constraint violation with password reuse prevention during password change.';
    expect(sayOf(reuse, 'first-1', 'first-1')).toBe(again);
    expect(sayOf(reuse, 'first-1', 'second-2', 'first-1')).toBe(again);
    expect(sayOf(reuse, 'first-1', 'second-2', 'third-3', 'first-1')).toBeNull();
    expect(sayOf({}, 'first-1', 'first-1')).toBeNull();
  });
});
