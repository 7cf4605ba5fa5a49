import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow, asUser, policyText } from '../../../test/support/builders.ts';

const account = (): Sandbox =>
  new Sandbox()
    .user('dana', 'erik')
    .group('Ops', 'Developers', 'Others')
    .member('dana', 'Others', 'Developers', 'Ops')
    .attached('Group', 'Developers', S3_READ_ONLY)
    .inline('group', 'Developers', 'users', allow('iam:ListUsers'));

describe('UpdateGroup', () => {
  test('renames a group, which keeps its id, members and policies', () => {
    const sandbox = account();
    const before = sandbox.world.account.groups.get('Developers');
    expect(sandbox.output('UpdateGroup', { GroupName: 'Developers', NewGroupName: 'Engineers' })).toBeNull();
    const { groups, users } = sandbox.world.account;
    expect(groups.get('Engineers')).toEqual({ ...before, name: 'Engineers' });
    expect([...groups.keys()]).toEqual(['Ops', 'Engineers', 'Others']);
    expect(users.get('dana')?.groups).toEqual(['Others', 'Engineers', 'Ops']);
    expect(sandbox.call('ListUsers', {}, asUser('dana')).result.ok).toBe(true);
  });

  test('leaves who is no member untouched', () => {
    const sandbox = account();
    const { users } = sandbox.world.account;
    sandbox.output('UpdateGroup', { GroupName: 'Developers', NewGroupName: 'Engineers' });
    expect(sandbox.world.account.users.get('erik')).toBe(users.get('erik'));
  });

  test('moves a group to another path, and a policy that names the old ARN no longer reaches it', () => {
    const sandbox = account();
    const resource = `arn:aws:iam::${ACCOUNT}:group/Developers`;
    sandbox.inline(
      'user',
      'erik',
      'members',
      policyText({ Effect: 'Allow', Action: 'iam:GetGroup', Resource: resource }),
    );
    const may = () => sandbox.call('GetGroup', { GroupName: 'Developers' }, asUser('erik')).result.ok;
    expect(may()).toBe(true);
    sandbox.output('UpdateGroup', { GroupName: 'Developers', NewPath: '/eng/' });
    expect(sandbox.output('GetGroup', { GroupName: 'Developers' })).toMatchObject({
      Group: { Arn: `arn:aws:iam::${ACCOUNT}:group/eng/Developers` },
    });
    expect(may()).toBe(false);
  });

  test('takes the own name in another case, and no name of another group in any', () => {
    expect(account().output('UpdateGroup', { GroupName: 'Ops', NewGroupName: 'OPS' })).toBeNull();
    expect(account().error('UpdateGroup', { GroupName: 'Ops', NewGroupName: 'DEVELOPERS' })).toEqual({
      code: 'EntityAlreadyExists',
      message: 'Group with name DEVELOPERS already exists.',
    });
  });

  test('that changes nothing leaves the same world', () => {
    const sandbox = account();
    const before = sandbox.world;
    expect(sandbox.call('UpdateGroup', { GroupName: 'Ops', NewGroupName: 'Ops', NewPath: '/' }).world).toBe(before);
  });

  test('of an unknown group is NoSuchEntity', () => {
    expect(account().error('UpdateGroup', { GroupName: 'Nobody', NewGroupName: 'Some' })).toEqual({
      code: 'NoSuchEntity',
      message: 'The group with name Nobody cannot be found.',
    });
  });

  test('needs permission on the group as it is and as it will be', () => {
    const arn = (name: string) => `arn:aws:iam::${ACCOUNT}:group/${name}`;
    const tryWith = (...resources: readonly string[]) => {
      const sandbox = account().inline('user', 'erik', 'rename', allow('iam:UpdateGroup', resources));
      return sandbox.call('UpdateGroup', { GroupName: 'Ops', NewGroupName: 'Operations' }, asUser('erik')).result.ok;
    };
    expect([tryWith(arn('Ops')), tryWith(arn('Operations')), tryWith(arn('Ops'), arn('Operations'))]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('is authorised on the group', () => {
    const call = {
      operation: 'UpdateGroup',
      input: { GroupName: 'Ops' },
      action: 'iam:UpdateGroup',
      resource: `arn:aws:iam::${ACCOUNT}:group/Ops`,
      printed: 'group Ops',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
