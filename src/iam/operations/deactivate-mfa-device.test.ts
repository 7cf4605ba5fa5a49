import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, allow, asUser } from '../../../test/support/builders.ts';
import { PHONE, codes, withDanasDevice } from '../../../test/support/mfa.ts';

const dana = { UserName: 'dana', SerialNumber: PHONE };

describe('DeactivateMFADevice', () => {
  test('takes the device from the user; it stays, and another user can have it', () => {
    const sandbox = withDanasDevice();
    expect(sandbox.output('DeactivateMFADevice', dana)).toBeNull();
    expect(sandbox.output('ListMFADevices', { UserName: 'dana' })).toMatchObject({ MFADevices: [] });
    expect(sandbox.output('EnableMFADevice', { ...dana, UserName: 'erik', ...codes(sandbox) })).toBeNull();
  });

  test('without a name is about the user who asks', () => {
    const sandbox = withDanasDevice().inline('user', 'dana', 'all', allow('iam:*'));
    expect(sandbox.output('DeactivateMFADevice', { SerialNumber: PHONE }, asUser('dana'))).toBeNull();
    expect(sandbox.error('DeactivateMFADevice', { SerialNumber: PHONE }).message).toBe(
      'Must specify userName when calling with non-User credentials',
    );
  });

  // Source: recorded in 2026, iam-facts.md section 6.2.
  test.each([
    ['an unknown one', { ...dana, SerialNumber: `${PHONE}2` }, `${PHONE}2`],
    ['that of another user', { ...dana, UserName: 'erik' }, PHONE],
  ])('of %s is NoSuchEntity', (_, given, serial) => {
    expect(withDanasDevice().error('DeactivateMFADevice', given)).toEqual({
      code: 'NoSuchEntity',
      message: `MFA Device with serial number ${serial} does not exist.`,
    });
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'DeactivateMFADevice',
      input: dana,
      action: 'iam:DeactivateMFADevice',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, withDanasDevice)).toEqual(expectedAuthorisation(call));
  });
});
