import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const account = (): Sandbox =>
  ['mail', 'Logs', 'audit'].reduce(
    (sandbox, name) => sandbox.inline('user', 'x1', name, allow('s3:Get*')),
    new Sandbox().user('x1').attached('User', 'x1', S3_READ_ONLY),
  );

describe('ListUserPolicies', () => {
  test('answers the names of the inline policies, and not what is attached', () => {
    const output = account().output('ListUserPolicies', { UserName: 'x1' });
    expect(output).toEqual({ PolicyNames: ['audit', 'Logs', 'mail'], IsTruncated: false });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListUserPolicies', output));
  });

  test('answers in pages', () => {
    const sandbox = account();
    const first = sandbox.output('ListUserPolicies', { UserName: 'x1', MaxItems: 2 });
    expect(first).toMatchObject({ PolicyNames: ['audit', 'Logs'], IsTruncated: true });
    expect(sandbox.output('ListUserPolicies', { UserName: 'x1', Marker: first?.['Marker'] })).toEqual({
      PolicyNames: ['mail'],
      IsTruncated: false,
    });
    expect(sandbox.error('ListUserPolicies', { UserName: 'x1', Marker: 'zz' }).message).toBe('Invalid Marker.');
  });

  test('of an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().error('ListUserPolicies', { UserName: 'x1' })).toEqual({
      code: 'NoSuchEntity',
      message: 'The user with name x1 cannot be found.',
    });
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'ListUserPolicies',
      input: { UserName: 'x1' },
      action: 'iam:ListUserPolicies',
      resource: `arn:aws:iam::${ACCOUNT}:user/x1`,
      printed: 'user x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
