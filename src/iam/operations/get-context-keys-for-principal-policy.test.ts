import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow, policyText } from '../../../test/support/builders.ts';

const DANA = `arn:aws:iam::${ACCOUNT}:user/dana`;
const withMfa = policyText({
  Effect: 'Allow',
  Action: 'iam:*',
  Resource: '*',
  Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
});
const account = (): Sandbox =>
  new Sandbox()
    .user('dana')
    .group('Developers')
    .member('dana', 'Developers')
    .inline('user', 'dana', 'Home', allow('s3:*', 'arn:aws:s3:::home/${aws:username}/*'))
    .inline('group', 'Developers', 'Mfa', withMfa);
const keysFor = (PolicySourceArn: string, PolicyInputList?: readonly string[]): unknown =>
  account().output('GetContextKeysForPrincipalPolicy', { PolicySourceArn, PolicyInputList })?.['ContextKeyNames'];

describe('GetContextKeysForPrincipalPolicy', () => {
  test('lists the keys of a user’s own policies and of those of its groups', () => {
    expect(keysFor(DANA)).toEqual(['aws:username', 'aws:MultiFactorAuthPresent']);
    expect(keysFor(`arn:aws:iam::${ACCOUNT}:group/Developers`)).toEqual(['aws:MultiFactorAuthPresent']);
  });

  test('counts policies that come with the call too', () => {
    expect(keysFor(`arn:aws:iam::${ACCOUNT}:group/Developers`, [allow('s3:*', 'arn:aws:s3:::${aws:userid}')])).toEqual([
      'aws:MultiFactorAuthPresent',
      'aws:userid',
    ]);
  });

  test.each([
    [{ PolicySourceArn: `${DANA}x` }, 'NoSuchEntity: The user with name danax cannot be found.'],
    [
      { PolicySourceArn: `arn:aws:iam::${ACCOUNT}:root` },
      `InvalidInput: Invalid Entity Arn: arn:aws:iam::${ACCOUNT}:root does not clearly define entity type and name.`,
    ],
    [{ PolicySourceArn: DANA, PolicyInputList: ['{}'] }, 'InvalidInput: Syntax errors in policy.'],
  ])('refuses %j', (input, message) => {
    const error = account().error('GetContextKeysForPrincipalPolicy', input);
    expect(`${error.code}: ${error.message}`).toBe(message);
  });

  test('is authorised on the user, group or role', () => {
    const call = {
      operation: 'GetContextKeysForPrincipalPolicy',
      input: { PolicySourceArn: DANA },
      action: 'iam:GetContextKeysForPrincipalPolicy',
      resource: DANA,
      printed: DANA,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
