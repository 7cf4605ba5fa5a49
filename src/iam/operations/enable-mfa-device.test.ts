import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, PRINTED_AT, Sandbox } from '../../../test/support/builders.ts';
import { PHONE, codes, withDanasDevice, withDevice, wrongCodes } from '../../../test/support/mfa.ts';

const forDana = { UserName: 'dana', SerialNumber: PHONE };

describe('EnableMFADevice', () => {
  test('gives the device to the user, with two codes in a row', () => {
    const sandbox = withDevice();
    expect(sandbox.output('EnableMFADevice', { ...forDana, ...codes(sandbox) })).toBeNull();
    expect(sandbox.output('ListMFADevices', { UserName: 'dana' })).toEqual({
      MFADevices: [{ UserName: 'dana', SerialNumber: PHONE, EnableDate: PRINTED_AT }],
      IsTruncated: false,
    });
  });

  test('takes codes that were typed a minute and a half later, not older ones', () => {
    const sandbox = withDevice();
    const typed = codes(sandbox);
    expect(sandbox.later(120).error('EnableMFADevice', { ...forDana, ...typed }).code).toBe(
      'InvalidAuthenticationCode',
    );
    expect(sandbox.later(-30).output('EnableMFADevice', { ...forDana, ...typed })).toBeNull();
  });

  test('with wrong codes is InvalidAuthenticationCode', () => {
    const sandbox = withDevice();
    expect(sandbox.error('EnableMFADevice', { ...forDana, ...wrongCodes(sandbox) })).toEqual({
      code: 'InvalidAuthenticationCode',
      message: 'Authentication code for device is not valid.',
    });
  });

  // Source: recorded in 2026, iam-facts.md section 6.2.
  test.each(['dana', 'erik'])('of a device that dana has, for %s, is EntityAlreadyExists', (UserName) => {
    const sandbox = withDanasDevice();
    expect(sandbox.error('EnableMFADevice', { ...forDana, UserName, ...codes(sandbox) })).toEqual({
      code: 'EntityAlreadyExists',
      message: 'MFA Device is already in use.',
    });
  });

  test('for an unknown user or of an unknown device is NoSuchEntity', () => {
    const sandbox = withDevice();
    const given = { ...forDana, ...codes(sandbox) };
    expect(sandbox.error('EnableMFADevice', { ...given, UserName: 'nobody' })).toEqual({
      code: 'NoSuchEntity',
      message: 'The user with name nobody cannot be found.',
    });
    expect(sandbox.error('EnableMFADevice', { ...given, SerialNumber: `${PHONE}2` })).toEqual({
      code: 'NoSuchEntity',
      message: `MFA Device with serial number ${PHONE}2 does not exist.`,
    });
  });

  test('is refused for a ninth device', () => {
    const sandbox = new Sandbox().user('dana');
    const enable = (n: number) => {
      sandbox.output('CreateVirtualMFADevice', { VirtualMFADeviceName: `d${n}` });
      const SerialNumber = `arn:aws:iam::${ACCOUNT}:mfa/d${n}`;
      return { UserName: 'dana', SerialNumber, ...codes(sandbox, undefined, SerialNumber) };
    };
    for (let n = 1; n <= 8; n++) sandbox.output('EnableMFADevice', enable(n));
    expect(sandbox.error('EnableMFADevice', enable(9))).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for MFADevicesPerUser: 8',
    });
  });

  test.each([{ AuthenticationCode1: '12345' }, { AuthenticationCode2: 'abcdef' }, { SerialNumber: 'a b c d e f' }])(
    'refuses %j',
    (wrong) => {
      const sandbox = withDevice();
      const error = sandbox.error('EnableMFADevice', { ...forDana, ...codes(sandbox), ...wrong });
      expect(error.code).toBe('ValidationError');
    },
  );

  test('is authorised on the user, not on the device', () => {
    const call = {
      operation: 'EnableMFADevice',
      input: { ...forDana, AuthenticationCode1: '000000', AuthenticationCode2: '000000' },
      action: 'iam:EnableMFADevice',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, withDevice)).toEqual(expectedAuthorisation(call));
  });
});
