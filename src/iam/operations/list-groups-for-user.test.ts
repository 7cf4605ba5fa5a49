import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox } from '../../../test/support/builders.ts';
import { groupShape, inModelOrder } from '../../../test/support/shapes.ts';

const account = (): Sandbox => new Sandbox().user('joe').group('Ops', 'Dev', 'Others').member('joe', 'Ops', 'Dev');

describe('ListGroupsForUser', () => {
  test('answers the groups of the user by name, members of the answer in the order of the service model', () => {
    const output = account().output('ListGroupsForUser', { UserName: 'joe' });
    expect(output).toEqual({ Groups: [groupShape('Dev'), groupShape('Ops')], IsTruncated: false });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListGroupsForUser', output));
  });

  test('answers in pages', () => {
    const sandbox = account();
    const first = sandbox.output('ListGroupsForUser', { UserName: 'joe', MaxItems: 1 });
    expect(first).toMatchObject({ Groups: [{ GroupName: 'Dev' }], IsTruncated: true });
    expect(sandbox.output('ListGroupsForUser', { UserName: 'joe', Marker: first?.['Marker'] })).toEqual({
      Groups: [groupShape('Ops')],
      IsTruncated: false,
    });
  });

  test('refuses a marker that names no group of the user', () => {
    expect(account().error('ListGroupsForUser', { UserName: 'joe', Marker: 'zz' })).toEqual({
      code: 'ValidationError',
      message: 'Invalid Marker.',
    });
  });

  test('of an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().error('ListGroupsForUser', { UserName: 'joe' })).toEqual({
      code: 'NoSuchEntity',
      message: 'The user with name joe cannot be found.',
    });
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'ListGroupsForUser',
      input: { UserName: 'joe' },
      action: 'iam:ListGroupsForUser',
      resource: `arn:aws:iam::${ACCOUNT}:user/joe`,
      printed: 'user joe',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
