import { describe, expect, test } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import { AT } from '../../../test/support/builders.ts';
import type { World } from '../world.ts';
import { later } from './instant.ts';
import { signIn } from './sign-in.ts';

const DAY = 24 * 60 * 60;
const PASSWORD = 'aws iam create-login-profile --user-name dana --password Correct-h0rse';

const after = (...lines: readonly string[]): ReturnType<typeof accountAfter> =>
  accountAfter(['aws iam create-user --user-name dana', ...lines]);

function answer(world: World, days: number): string {
  const dana = world.account.users.get('dana');
  if (dana === undefined) throw new Error('No dana');
  return signIn(world, dana, later(AT, days * DAY));
}

const policy = (more: string): string => `aws iam update-account-password-policy ${more}`;

describe('signing in to the console', () => {
  test('takes a password, and nobody can who has none', () => {
    expect(answer(after().world, 0)).toBe('noProfile');
    expect(answer(after(PASSWORD).world, 0)).toBe('ok');
  });

  test('goes on for ever where passwords do not expire', () => {
    expect(answer(after(PASSWORD).world, 4000)).toBe('ok');
    expect(answer(after(PASSWORD, policy('--minimum-password-length 8')).world, 4000)).toBe('ok');
    expect(answer(after(PASSWORD, policy('--hard-expiry')).world, 4000)).toBe('ok');
  });

  test.each([
    [89, 'ok', 'ok'],
    [90, 'mustChange', 'expired'],
    [4000, 'mustChange', 'expired'],
  ])('%i days after a password that lasts 90: %s, with hard expiry: %s', (days, soft, hard) => {
    expect(answer(after(PASSWORD, policy('--max-password-age 90 --no-hard-expiry')).world, days)).toBe(soft);
    expect(answer(after(PASSWORD, policy('--max-password-age 90 --hard-expiry')).world, days)).toBe(hard);
  });

  test('asks for another password where an administrator said so, until it is changed', () => {
    const place = after(`${PASSWORD} --password-reset-required`, policy('--allow-users-to-change-password'));
    expect(answer(place.world, 0)).toBe('mustChange');
    const changed = runIn(
      place,
      'aws iam change-password --old-password Correct-h0rse --new-password Another-h0rse --profile dana',
    );
    expect(changed.stderr).toBe('');
    expect(answer(changed.world, 0)).toBe('ok');
  });

  test('a password that expired hard is good again when an administrator sets another', () => {
    const { world, shell } = after(PASSWORD, policy('--max-password-age 90 --hard-expiry'), 'wait 91d');
    expect(answer(world, 91)).toBe('expired');
    const reset = runIn({ world, shell }, 'aws iam update-login-profile --user-name dana --password Another-h0rse');
    expect(answer(reset.world, 91)).toBe('ok');
  });
});
