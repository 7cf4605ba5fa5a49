import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';

describe('DeleteGroup', () => {
  test('answers nothing, and the group is gone', () => {
    const sandbox = new Sandbox().group('x1');
    expect(sandbox.output('DeleteGroup', { GroupName: 'x1' })).toBeNull();
    expect(sandbox.error('GetGroup', { GroupName: 'x1' }).code).toBe('NoSuchEntity');
  });

  test('frees the name, in whatever case', () => {
    const sandbox = new Sandbox().group('x1');
    sandbox.output('DeleteGroup', { GroupName: 'x1' });
    expect([...sandbox.group('X1').world.account.groups.keys()]).toEqual(['X1']);
  });

  test('of an unknown group is NoSuchEntity, and so is deleting twice', () => {
    const sandbox = new Sandbox().group('x1');
    sandbox.output('DeleteGroup', { GroupName: 'x1' });
    expect(sandbox.error('DeleteGroup', { GroupName: 'x1' })).toEqual({
      code: 'NoSuchEntity',
      message: 'The group with name x1 cannot be found.',
    });
  });

  const member = (): Sandbox => new Sandbox().user('u').group('g').member('u', 'g');
  test.each<[string, () => Sandbox, string]>([
    ['is a member or has one', member, 'Cannot delete entity, must remove users from group first.'],
    [
      'has an inline policy',
      () => new Sandbox().group('g').inline('group', 'g', 'p', allow('*')),
      'Cannot delete entity, must delete policies first.',
    ],
    [
      'has a managed policy',
      () => new Sandbox().group('g').attached('Group', 'g', S3_READ_ONLY),
      'Cannot delete entity, must detach all policies first.',
    ],
  ])('is refused while the group %s', (_what, account, message) => {
    expect(account().error('DeleteGroup', { GroupName: 'g' })).toEqual({ code: 'DeleteConflict', message });
  });

  test('succeeds once all that was in the way has been removed', () => {
    const sandbox = member().attached('Group', 'g', S3_READ_ONLY);
    sandbox.output('RemoveUserFromGroup', { UserName: 'u', GroupName: 'g' });
    sandbox.output('DetachGroupPolicy', { GroupName: 'g', PolicyArn: S3_READ_ONLY });
    expect(sandbox.output('DeleteGroup', { GroupName: 'g' })).toBeNull();
  });

  test('is authorised on the group', () => {
    const call = {
      operation: 'DeleteGroup',
      input: { GroupName: 'x1' },
      action: 'iam:DeleteGroup',
      resource: `arn:aws:iam::${ACCOUNT}:group/x1`,
      printed: 'group x1',
    };
    expect(authorisationOf(call, () => new Sandbox().group('x1'))).toEqual(expectedAuthorisation(call));
  });
});
