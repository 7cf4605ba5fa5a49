import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow, asUser } from '../../../test/support/builders.ts';

const input = { GroupName: 'Admin', UserName: 'dana' };
const account = (): Sandbox => new Sandbox().user('dana').group('Admin');

describe('AddUserToGroup', () => {
  test('answers nothing, and the user and the group know of each other', () => {
    const sandbox = account();
    const { result, diff } = sandbox.call('AddUserToGroup', input);
    expect(result).toEqual({ ok: true, value: null });
    expect(diff).toEqual({ added: [{ kind: 'membership', user: 'dana', group: 'Admin' }], removed: [] });
    expect(sandbox.world.account.users.get('dana')?.groups).toEqual(['Admin']);
    expect(sandbox.world.account.groups.get('Admin')?.members).toEqual(['dana']);
  });

  test('twice is the same as once, and the world is the same', () => {
    const sandbox = account().member('dana', 'Admin');
    const before = sandbox.world;
    const again = sandbox.call('AddUserToGroup', input);
    expect(again.result).toEqual({ ok: true, value: null });
    expect(again.world).toBe(before);
  });

  test('refuses the eleventh group of a user, and never counts other users', () => {
    const groups = Array.from({ length: 10 }, (_, n) => `Team${n}`);
    const sandbox = account()
      .user('erik')
      .group(...groups)
      .member('dana', ...groups);
    expect(sandbox.error('AddUserToGroup', input)).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for GroupsPerUser: 10',
    });
    expect(sandbox.output('AddUserToGroup', { GroupName: 'Team3', UserName: 'dana' })).toBeNull();
    expect(sandbox.output('AddUserToGroup', { GroupName: 'Admin', UserName: 'erik' })).toBeNull();
    sandbox.output('RemoveUserFromGroup', { GroupName: 'Team3', UserName: 'dana' });
    expect(sandbox.output('AddUserToGroup', input)).toBeNull();
  });

  test('of an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().group('Admin').error('AddUserToGroup', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The user with name dana cannot be found.',
    });
  });

  test('to an unknown group is NoSuchEntity', () => {
    expect(new Sandbox().user('dana').error('AddUserToGroup', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The group with name Admin cannot be found.',
    });
  });

  test('reports the user when both are unknown', () => {
    expect(new Sandbox().error('AddUserToGroup', input).message).toBe('The user with name dana cannot be found.');
  });

  test('never takes a group for a member: groups do not nest', () => {
    expect(
      new Sandbox().group('Admin', 'Inner').error('AddUserToGroup', { GroupName: 'Admin', UserName: 'Inner' }).code,
    ).toBe('NoSuchEntity');
  });

  test('is authorised on the group alone', () => {
    const call = {
      operation: 'AddUserToGroup',
      input,
      action: 'iam:AddUserToGroup',
      resource: `arn:aws:iam::${ACCOUNT}:group/Admin`,
      printed: 'group Admin',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });

  test('whoever may add to a group may add themself, and has what the group has from the next call on', () => {
    const sandbox = account()
      .inline('group', 'Admin', 'all', allow('*'))
      .inline('user', 'dana', 'add', allow('iam:AddUserToGroup', `arn:aws:iam::${ACCOUNT}:group/Admin`));
    expect(sandbox.error('ListUsers', {}, asUser('dana')).code).toBe('AccessDenied');
    expect(sandbox.output('AddUserToGroup', input, asUser('dana'))).toBeNull();
    expect(sandbox.output('ListUsers', {}, asUser('dana'))).toMatchObject({ Users: [{ UserName: 'dana' }] });
  });
});
