import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const account = (): Sandbox => new Sandbox().group('x1').inline('group', 'x1', 'logs', allow('s3:Get*'));
const input = { GroupName: 'x1', PolicyName: 'logs' };

describe('GetGroupPolicy', () => {
  test('answers the document, members in the order of the service model and of the text', () => {
    const output = account().output('GetGroupPolicy', input);
    expect(output).toEqual({
      GroupName: 'x1',
      PolicyName: 'logs',
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }],
      },
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('GetGroupPolicy', output));
    expect(JSON.stringify(output?.['PolicyDocument'])).toBe(JSON.stringify(JSON.parse(allow('s3:Get*'))));
  });

  test.each(['Logs', 'other'])('of the unknown policy %s is NoSuchEntity: case matters', (PolicyName) => {
    expect(account().error('GetGroupPolicy', { ...input, PolicyName })).toEqual({
      code: 'NoSuchEntity',
      message: `The group policy with name ${PolicyName} cannot be found.`,
    });
  });

  test('of an unknown group is NoSuchEntity', () => {
    expect(new Sandbox().error('GetGroupPolicy', input).message).toBe('The group with name x1 cannot be found.');
  });

  test('is authorised on the group', () => {
    const call = {
      operation: 'GetGroupPolicy',
      input,
      action: 'iam:GetGroupPolicy',
      resource: `arn:aws:iam::${ACCOUNT}:group/x1`,
      printed: 'group x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
