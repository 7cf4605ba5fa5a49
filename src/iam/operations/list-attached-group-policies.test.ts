import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, BILLING, DENY_ALL, S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const account = (): Sandbox => new Sandbox().group('x1').attached('Group', 'x1', S3_READ_ONLY, DENY_ALL, BILLING);

describe('ListAttachedGroupPolicies', () => {
  test('answers the managed policies by name, members in the order of the service model', () => {
    const output = account()
      .inline('group', 'x1', 'inline', allow('*'))
      .output('ListAttachedGroupPolicies', { GroupName: 'x1' });
    expect(output).toEqual({
      AttachedPolicies: [
        { PolicyName: 'AmazonS3ReadOnlyAccess', PolicyArn: S3_READ_ONLY },
        { PolicyName: 'AWSDenyAll', PolicyArn: DENY_ALL },
        { PolicyName: 'Billing', PolicyArn: BILLING },
      ],
      IsTruncated: false,
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListAttachedGroupPolicies', output));
    const [first] = [output?.['AttachedPolicies']].flat();
    expect(Object.keys(Object(first))).toEqual(inModelOrder('AttachedPolicy', first));
  });

  test('can be narrowed to a path', () => {
    expect(account().output('ListAttachedGroupPolicies', { GroupName: 'x1', PathPrefix: '/job-function/' })).toEqual({
      AttachedPolicies: [{ PolicyName: 'Billing', PolicyArn: BILLING }],
      IsTruncated: false,
    });
  });

  test('answers in pages', () => {
    const sandbox = account();
    const first = sandbox.output('ListAttachedGroupPolicies', { GroupName: 'x1', MaxItems: 2 });
    expect(first).toMatchObject({
      AttachedPolicies: [{ PolicyArn: S3_READ_ONLY }, { PolicyArn: DENY_ALL }],
      IsTruncated: true,
    });
    const second = sandbox.output('ListAttachedGroupPolicies', {
      GroupName: 'x1',
      MaxItems: 2,
      Marker: first?.['Marker'],
    });
    expect(second).toEqual({ AttachedPolicies: [{ PolicyName: 'Billing', PolicyArn: BILLING }], IsTruncated: false });
    expect(sandbox.error('ListAttachedGroupPolicies', { GroupName: 'x1', Marker: 'zz' })).toEqual({
      code: 'ValidationError',
      message: 'Invalid Marker.',
    });
  });

  test('of an unknown group is NoSuchEntity', () => {
    expect(new Sandbox().error('ListAttachedGroupPolicies', { GroupName: 'x1' })).toEqual({
      code: 'NoSuchEntity',
      message: 'The group with name x1 cannot be found.',
    });
  });

  test('is authorised on the group', () => {
    const call = {
      operation: 'ListAttachedGroupPolicies',
      input: { GroupName: 'x1' },
      action: 'iam:ListAttachedGroupPolicies',
      resource: `arn:aws:iam::${ACCOUNT}:group/x1`,
      printed: 'group x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
