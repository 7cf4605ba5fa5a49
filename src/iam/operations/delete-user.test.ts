import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';
import { PHONE, withDanasDevice } from '../../../test/support/mfa.ts';

describe('DeleteUser', () => {
  test('answers nothing, and the user is gone', () => {
    const sandbox = new Sandbox().user('x1');
    expect(sandbox.output('DeleteUser', { UserName: 'x1' })).toBeNull();
    expect(sandbox.error('GetUser', { UserName: 'x1' }).code).toBe('NoSuchEntity');
  });

  test('frees the name, in whatever case', () => {
    const sandbox = new Sandbox().user('x1');
    sandbox.output('DeleteUser', { UserName: 'x1' });
    expect([...sandbox.user('X1').world.account.users.keys()]).toEqual(['X1']);
  });

  test('of an unknown user is NoSuchEntity, and so is deleting twice', () => {
    const sandbox = new Sandbox().user('x1');
    sandbox.output('DeleteUser', { UserName: 'x1' });
    expect(sandbox.error('DeleteUser', { UserName: 'x1' })).toEqual({
      code: 'NoSuchEntity',
      message: 'The user with name x1 cannot be found.',
    });
  });

  const member = (): Sandbox => new Sandbox().user('u').group('g').member('u', 'g');
  test.each<[string, () => Sandbox, string]>([
    ['is a member or has one', member, 'Cannot delete entity, must remove users from group first.'],
    [
      'has an inline policy',
      () => new Sandbox().user('u').inline('user', 'u', 'p', allow('*')),
      'Cannot delete entity, must delete policies first.',
    ],
    [
      'has a managed policy',
      () => new Sandbox().user('u').attached('User', 'u', S3_READ_ONLY),
      'Cannot delete entity, must detach all policies first.',
    ],
    [
      'has an access key',
      () => {
        const sandbox = new Sandbox().user('u');
        sandbox.output('CreateAccessKey', { UserName: 'u' });
        return sandbox;
      },
      'Cannot delete entity, must delete access keys first.',
    ],
    [
      'has a password',
      () => {
        const sandbox = new Sandbox().user('u');
        sandbox.output('CreateLoginProfile', { UserName: 'u', Password: 'Correct-Horse-7' });
        return sandbox;
      },
      'Cannot delete entity, must delete login profile first.',
    ],
  ])('is refused while the user %s', (_what, account, message) => {
    expect(account().error('DeleteUser', { UserName: 'u' })).toEqual({ code: 'DeleteConflict', message });
  });

  test('succeeds once all that was in the way has been removed', () => {
    const sandbox = member().attached('User', 'u', S3_READ_ONLY);
    sandbox.output('RemoveUserFromGroup', { UserName: 'u', GroupName: 'g' });
    sandbox.output('DetachUserPolicy', { UserName: 'u', PolicyArn: S3_READ_ONLY });
    expect(sandbox.output('DeleteUser', { UserName: 'u' })).toBeNull();
  });

  test('of a user with an MFA device is DeleteConflict until it is taken away', () => {
    const sandbox = withDanasDevice();
    expect(sandbox.error('DeleteUser', { UserName: 'dana' })).toEqual({
      code: 'DeleteConflict',
      message: 'Cannot delete entity, must delete MFA device first.',
    });
    sandbox.output('DeactivateMFADevice', { UserName: 'dana', SerialNumber: PHONE });
    expect(sandbox.output('DeleteUser', { UserName: 'dana' })).toBeNull();
  });

  test('takes the tags along', () => {
    const sandbox = new Sandbox().user('u');
    sandbox.output('TagUser', { UserName: 'u', Tags: [{ Key: 'team', Value: 'data' }] });
    expect(sandbox.output('DeleteUser', { UserName: 'u' })).toBeNull();
    expect(sandbox.user('u').output('ListUserTags', { UserName: 'u' })).toMatchObject({ Tags: [] });
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'DeleteUser',
      input: { UserName: 'x1' },
      action: 'iam:DeleteUser',
      resource: `arn:aws:iam::${ACCOUNT}:user/x1`,
      printed: 'user x1',
    };
    expect(authorisationOf(call, () => new Sandbox().user('x1'))).toEqual(expectedAuthorisation(call));
  });
});
