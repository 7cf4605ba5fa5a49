import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow } from '../../../test/support/builders.ts';

const account = (): Sandbox =>
  new Sandbox()
    .group('x1')
    .inline('group', 'x1', 'logs', allow('s3:Get*'))
    .inline('group', 'x1', 'mail', allow('ses:*'));
const input = { GroupName: 'x1', PolicyName: 'logs' };

describe('DeleteGroupPolicy', () => {
  test('answers nothing, and the others stay', () => {
    const sandbox = account();
    expect(sandbox.output('DeleteGroupPolicy', input)).toBeNull();
    expect(sandbox.output('ListGroupPolicies', { GroupName: 'x1' })).toMatchObject({ PolicyNames: ['mail'] });
  });

  test('twice is NoSuchEntity', () => {
    const sandbox = account();
    sandbox.output('DeleteGroupPolicy', input);
    expect(sandbox.error('DeleteGroupPolicy', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The group policy with name logs cannot be found.',
    });
  });

  test('of an unknown group is NoSuchEntity', () => {
    expect(new Sandbox().error('DeleteGroupPolicy', input).message).toBe('The group with name x1 cannot be found.');
  });

  test('is authorised on the group', () => {
    const call = {
      operation: 'DeleteGroupPolicy',
      input,
      action: 'iam:DeleteGroupPolicy',
      resource: `arn:aws:iam::${ACCOUNT}:group/x1`,
      printed: 'group x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
