import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT } from '../../../test/support/builders.ts';
import { PHONE, codes, withDanasDevice, withDevice, wrongCodes } from '../../../test/support/mfa.ts';

const forDana = { UserName: 'dana', SerialNumber: PHONE };

describe('ResyncMFADevice', () => {
  test('takes codes of a clock that is twenty minutes off, not more', () => {
    const sandbox = withDanasDevice();
    const given = { ...forDana, ...codes(sandbox) };
    expect(sandbox.later(20 * 60).output('ResyncMFADevice', given)).toBeNull();
    expect(sandbox.later(30).error('ResyncMFADevice', given).code).toBe('InvalidAuthenticationCode');
  });

  test('changes nothing in the account', () => {
    const sandbox = withDanasDevice();
    const before = sandbox.world;
    expect(sandbox.call('ResyncMFADevice', { ...forDana, ...codes(sandbox) }).world).toBe(before);
  });

  test('with wrong codes is InvalidAuthenticationCode', () => {
    const sandbox = withDanasDevice();
    expect(sandbox.error('ResyncMFADevice', { ...forDana, ...wrongCodes(sandbox) }).code).toBe(
      'InvalidAuthenticationCode',
    );
  });

  test('for an unknown user, or of a device that the user does not have, is NoSuchEntity', () => {
    const sandbox = withDanasDevice();
    const given = { ...forDana, ...codes(sandbox) };
    const errors = ['nobody', 'erik'].map((UserName) => sandbox.error('ResyncMFADevice', { ...given, UserName }));
    expect(errors).toEqual([
      { code: 'NoSuchEntity', message: 'The user with name nobody cannot be found.' },
      { code: 'NoSuchEntity', message: `MFA Device with serial number ${PHONE} does not exist.` },
    ]);
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'ResyncMFADevice',
      input: { ...forDana, AuthenticationCode1: '000000', AuthenticationCode2: '000000' },
      action: 'iam:ResyncMFADevice',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, withDevice)).toEqual(expectedAuthorisation(call));
  });
});
