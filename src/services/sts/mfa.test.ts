import { expect, test } from 'vitest';
import { ACCOUNT } from '../../../test/support/builders.ts';
import { account, assume, dana, refusal, seed, SerialNumber, withDevice } from '../../../test/support/assumed.ts';
import { AT } from '../../../test/support/builders.ts';
import { codeAt } from '../../iam/authenticator.ts';
import { later } from '../../iam/index.ts';

const asksForMfa = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: ACCOUNT },
      Action: 'sts:AssumeRole',
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    },
  ],
});
const world = withDevice(account(asksForMfa).world);
const TokenCode = codeAt(seed, AT);

/** Source of the sentences: aws/aws-cli#6325 and aws/aws-cli#2279. */
const UNABLE = {
  code: 'AccessDenied',
  message:
    'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
};
const WRONG = {
  code: 'AccessDenied',
  message: 'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
};

test('a role that asks for MFA is assumed with the code of a device of the caller', () => {
  expect(refusal(world, {}, dana).message).toContain('because no role trust policy allows');
  const { result, world: after } = assume(world, { SerialNumber, TokenCode }, dana);
  expect(result.ok).toBe(true);
  expect([...after.account.sessions.values()].map(({ mfa }) => mfa)).toEqual([true]);
});

test('a code is good for the step before and after as well, and no longer', () => {
  const codeOf = (seconds: number) => ({ SerialNumber, TokenCode: codeAt(seed, later(AT, seconds)) });
  expect([-30, 30].map((seconds) => assume(world, codeOf(seconds), dana).result.ok)).toEqual([true, true]);
  expect([-60, 60].map((seconds) => refusal(world, codeOf(seconds), dana))).toEqual([WRONG, WRONG]);
});

test('a device that is not there, or is somebody else’s, and a serial number or a code alone are refused', () => {
  expect(refusal(world, { SerialNumber: `${SerialNumber}2`, TokenCode }, dana)).toEqual(UNABLE);
  const open = withDevice(account().world);
  expect(refusal(open, { SerialNumber, TokenCode })).toEqual(UNABLE);
  expect(refusal(open, { SerialNumber }, dana)).toEqual(UNABLE);
  expect(refusal(open, { TokenCode }, dana)).toEqual(UNABLE);
});
