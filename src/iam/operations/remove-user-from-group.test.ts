import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox } from '../../../test/support/builders.ts';

const input = { GroupName: 'Admin', UserName: 'dana' };
const account = (): Sandbox =>
  new Sandbox().user('dana', 'erik').group('Admin', 'Ops').member('dana', 'Admin', 'Ops').member('erik', 'Admin');

describe('RemoveUserFromGroup', () => {
  test('answers nothing, and neither knows of the other any more', () => {
    const sandbox = account();
    const { result, diff } = sandbox.call('RemoveUserFromGroup', input);
    expect(result).toEqual({ ok: true, value: null });
    expect(diff).toEqual({ added: [], removed: [{ kind: 'membership', user: 'dana', group: 'Admin' }] });
    expect(sandbox.world.account.users.get('dana')?.groups).toEqual(['Ops']);
    expect(sandbox.world.account.groups.get('Admin')?.members).toEqual(['erik']);
  });

  test('of a user who is no member succeeds, and the world is the same', () => {
    const sandbox = new Sandbox().user('dana').group('Admin');
    const before = sandbox.world;
    const { result, world } = sandbox.call('RemoveUserFromGroup', input);
    expect(result).toEqual({ ok: true, value: null });
    expect(world).toBe(before);
  });

  test('reports the user when both are unknown, then the group', () => {
    expect(new Sandbox().error('RemoveUserFromGroup', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The user with name dana cannot be found.',
    });
    expect(new Sandbox().user('dana').error('RemoveUserFromGroup', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The group with name Admin cannot be found.',
    });
  });

  test('is authorised on the group alone', () => {
    const call = {
      operation: 'RemoveUserFromGroup',
      input,
      action: 'iam:RemoveUserFromGroup',
      resource: `arn:aws:iam::${ACCOUNT}:group/Admin`,
      printed: 'group Admin',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
