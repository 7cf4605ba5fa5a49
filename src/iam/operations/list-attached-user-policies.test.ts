import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, BILLING, DENY_ALL, S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const account = (): Sandbox => new Sandbox().user('x1').attached('User', 'x1', S3_READ_ONLY, DENY_ALL, BILLING);

describe('ListAttachedUserPolicies', () => {
  test('answers the managed policies by name, members in the order of the service model', () => {
    const output = account()
      .inline('user', 'x1', 'inline', allow('*'))
      .output('ListAttachedUserPolicies', { UserName: 'x1' });
    expect(output).toEqual({
      AttachedPolicies: [
        { PolicyName: 'AmazonS3ReadOnlyAccess', PolicyArn: S3_READ_ONLY },
        { PolicyName: 'AWSDenyAll', PolicyArn: DENY_ALL },
        { PolicyName: 'Billing', PolicyArn: BILLING },
      ],
      IsTruncated: false,
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListAttachedUserPolicies', output));
    const [first] = [output?.['AttachedPolicies']].flat();
    expect(Object.keys(Object(first))).toEqual(inModelOrder('AttachedPolicy', first));
  });

  test('can be narrowed to a path', () => {
    expect(account().output('ListAttachedUserPolicies', { UserName: 'x1', PathPrefix: '/job-function/' })).toEqual({
      AttachedPolicies: [{ PolicyName: 'Billing', PolicyArn: BILLING }],
      IsTruncated: false,
    });
  });

  test('answers in pages', () => {
    const sandbox = account();
    const first = sandbox.output('ListAttachedUserPolicies', { UserName: 'x1', MaxItems: 2 });
    expect(first).toMatchObject({
      AttachedPolicies: [{ PolicyArn: S3_READ_ONLY }, { PolicyArn: DENY_ALL }],
      IsTruncated: true,
    });
    const second = sandbox.output('ListAttachedUserPolicies', {
      UserName: 'x1',
      MaxItems: 2,
      Marker: first?.['Marker'],
    });
    expect(second).toEqual({ AttachedPolicies: [{ PolicyName: 'Billing', PolicyArn: BILLING }], IsTruncated: false });
    expect(sandbox.error('ListAttachedUserPolicies', { UserName: 'x1', Marker: 'zz' })).toEqual({
      code: 'ValidationError',
      message: 'Invalid Marker.',
    });
  });

  test('of an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().error('ListAttachedUserPolicies', { UserName: 'x1' })).toEqual({
      code: 'NoSuchEntity',
      message: 'The user with name x1 cannot be found.',
    });
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'ListAttachedUserPolicies',
      input: { UserName: 'x1' },
      action: 'iam:ListAttachedUserPolicies',
      resource: `arn:aws:iam::${ACCOUNT}:user/x1`,
      printed: 'user x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
