import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, PRINTED_AT } from '../../../test/support/builders.ts';
import { PHONE, withDanasDevice, withDevice } from '../../../test/support/mfa.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

describe('GetMFADevice', () => {
  test.each([{ SerialNumber: PHONE }, { SerialNumber: PHONE, UserName: 'dana' }])('%j tells whose it is', (input) => {
    const output = withDanasDevice().output('GetMFADevice', input);
    expect(output).toEqual({ UserName: 'dana', SerialNumber: PHONE, EnableDate: PRINTED_AT });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('GetMFADevice', output));
  });

  test('tells of a device that nobody has only its serial number', () => {
    expect(withDevice().output('GetMFADevice', { SerialNumber: PHONE })).toEqual({ SerialNumber: PHONE });
  });

  test.each([{ SerialNumber: `${PHONE}2` }, { SerialNumber: PHONE, UserName: 'erik' }])(
    '%j is NoSuchEntity',
    (input) => {
      expect(withDanasDevice().error('GetMFADevice', input)).toEqual({
        code: 'NoSuchEntity',
        message: `MFA Device with serial number ${input.SerialNumber} does not exist.`,
      });
    },
  );

  test('is authorised on the user who has it', () => {
    const call = {
      operation: 'GetMFADevice',
      input: { SerialNumber: PHONE },
      action: 'iam:GetMFADevice',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, withDanasDevice)).toEqual(expectedAuthorisation(call));
  });
});
