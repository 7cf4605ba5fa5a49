import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const account = (): Sandbox =>
  ['mail', 'Logs', 'audit'].reduce(
    (sandbox, name) => sandbox.inline('group', 'x1', name, allow('s3:Get*')),
    new Sandbox().group('x1').attached('Group', 'x1', S3_READ_ONLY),
  );

describe('ListGroupPolicies', () => {
  test('answers the names of the inline policies, and not what is attached', () => {
    const output = account().output('ListGroupPolicies', { GroupName: 'x1' });
    expect(output).toEqual({ PolicyNames: ['audit', 'Logs', 'mail'], IsTruncated: false });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListGroupPolicies', output));
  });

  test('answers in pages', () => {
    const sandbox = account();
    const first = sandbox.output('ListGroupPolicies', { GroupName: 'x1', MaxItems: 2 });
    expect(first).toMatchObject({ PolicyNames: ['audit', 'Logs'], IsTruncated: true });
    expect(sandbox.output('ListGroupPolicies', { GroupName: 'x1', Marker: first?.['Marker'] })).toEqual({
      PolicyNames: ['mail'],
      IsTruncated: false,
    });
    expect(sandbox.error('ListGroupPolicies', { GroupName: 'x1', Marker: 'zz' }).message).toBe('Invalid Marker.');
  });

  test('of an unknown group is NoSuchEntity', () => {
    expect(new Sandbox().error('ListGroupPolicies', { GroupName: 'x1' })).toEqual({
      code: 'NoSuchEntity',
      message: 'The group with name x1 cannot be found.',
    });
  });

  test('is authorised on the group', () => {
    const call = {
      operation: 'ListGroupPolicies',
      input: { GroupName: 'x1' },
      action: 'iam:ListGroupPolicies',
      resource: `arn:aws:iam::${ACCOUNT}:group/x1`,
      printed: 'group x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
