import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const account = (): Sandbox => new Sandbox().user('x1').inline('user', 'x1', 'logs', allow('s3:Get*'));
const input = { UserName: 'x1', PolicyName: 'logs' };

describe('GetUserPolicy', () => {
  test('answers the document, members in the order of the service model and of the text', () => {
    const output = account().output('GetUserPolicy', input);
    expect(output).toEqual({
      UserName: 'x1',
      PolicyName: 'logs',
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }],
      },
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('GetUserPolicy', output));
    expect(JSON.stringify(output?.['PolicyDocument'])).toBe(JSON.stringify(JSON.parse(allow('s3:Get*'))));
  });

  test.each(['Logs', 'other'])('of the unknown policy %s is NoSuchEntity: case matters', (PolicyName) => {
    expect(account().error('GetUserPolicy', { ...input, PolicyName })).toEqual({
      code: 'NoSuchEntity',
      message: `The user policy with name ${PolicyName} cannot be found.`,
    });
  });

  test('of an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().error('GetUserPolicy', input).message).toBe('The user with name x1 cannot be found.');
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'GetUserPolicy',
      input,
      action: 'iam:GetUserPolicy',
      resource: `arn:aws:iam::${ACCOUNT}:user/x1`,
      printed: 'user x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
