import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { Sandbox, allow } from '../../../test/support/builders.ts';

const home = allow('s3:*', 'arn:aws:s3:::home/${aws:username}/*');

describe('GetContextKeysForCustomPolicy', () => {
  test('lists the keys that the policies ask for', () => {
    expect(new Sandbox().output('GetContextKeysForCustomPolicy', { PolicyInputList: [home, allow('ec2:*')] })).toEqual({
      ContextKeyNames: ['aws:username'],
    });
  });

  test('refuses what is no policy', () => {
    expect(new Sandbox().error('GetContextKeysForCustomPolicy', { PolicyInputList: [home, '{}'] })).toEqual({
      code: 'InvalidInput',
      message: 'Syntax errors in policy.',
    });
  });

  test('is authorised on everything, because it is about no resource', () => {
    const call = {
      operation: 'GetContextKeysForCustomPolicy',
      input: { PolicyInputList: [home] },
      action: 'iam:GetContextKeysForCustomPolicy',
      resource: '*',
      printed: '*',
    };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
