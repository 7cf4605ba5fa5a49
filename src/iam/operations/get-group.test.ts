import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox } from '../../../test/support/builders.ts';
import { groupShape, inModelOrder, userShape } from '../../../test/support/shapes.ts';

describe('GetGroup', () => {
  test('answers the group and its members by name, members of the answer in the order of the service model', () => {
    const sandbox = new Sandbox()
      .user('erik', 'dana', 'other')
      .group('Developers')
      .member('erik', 'Developers')
      .member('dana', 'Developers');
    const output = sandbox.output('GetGroup', { GroupName: 'Developers' });
    expect(output).toEqual({
      Group: groupShape('Developers'),
      Users: [userShape('dana'), userShape('erik')],
      IsTruncated: false,
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('GetGroup', output));
  });

  test('answers in pages', () => {
    const sandbox = new Sandbox().user('a', 'b', 'c').group('G').member('a', 'G').member('b', 'G').member('c', 'G');
    const first = sandbox.output('GetGroup', { GroupName: 'G', MaxItems: 2 });
    expect(first).toMatchObject({ Users: [{ UserName: 'a' }, { UserName: 'b' }], IsTruncated: true });
    expect(Object.keys(first ?? {})).toEqual(['Group', 'Users', 'IsTruncated', 'Marker']);
    const second = sandbox.output('GetGroup', { GroupName: 'G', MaxItems: 2, Marker: first?.['Marker'] });
    expect(second).toMatchObject({ Users: [{ UserName: 'c' }], IsTruncated: false });
    expect(sandbox.error('GetGroup', { GroupName: 'G', Marker: 'zzz' })).toEqual({
      code: 'ValidationError',
      message: 'Invalid Marker.',
    });
  });

  test('of an unknown group is NoSuchEntity', () => {
    expect(new Sandbox().error('GetGroup', { GroupName: 'Nothing' })).toEqual({
      code: 'NoSuchEntity',
      message: 'The group with name Nothing cannot be found.',
    });
  });

  test('is authorised on the group, path and all', () => {
    const call = {
      operation: 'GetGroup',
      input: { GroupName: 'Admin' },
      action: 'iam:GetGroup',
      resource: `arn:aws:iam::${ACCOUNT}:group/eng/Admin`,
      printed: 'group Admin',
    };
    const account = (): Sandbox => {
      const sandbox = new Sandbox();
      sandbox.output('CreateGroup', { GroupName: 'Admin', Path: '/eng/' });
      return sandbox;
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
