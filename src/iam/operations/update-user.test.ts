import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow, asUser } from '../../../test/support/builders.ts';

const account = (): Sandbox => {
  const sandbox = new Sandbox()
    .user('dana', 'erik')
    .group('Developers', 'Others')
    .member('erik', 'Developers')
    .member('dana', 'Developers')
    .attached('User', 'dana', S3_READ_ONLY)
    .inline('user', 'dana', 'users', allow('iam:ListUsers'));
  sandbox.output('CreateAccessKey', { UserName: 'dana' });
  sandbox.output('TagUser', { UserName: 'dana', Tags: [{ Key: 'team', Value: 'data' }] });
  return sandbox;
};
const arn = (name: string) => `arn:aws:iam::${ACCOUNT}:user/${name}`;

describe('UpdateUser', () => {
  // Source: recorded in March 2026, iam-facts.md section 6.2.
  test('renames a user, who keeps id, groups, policies, keys and tags', () => {
    const sandbox = account();
    const before = sandbox.world.account.users.get('dana');
    expect(sandbox.output('UpdateUser', { UserName: 'dana', NewUserName: 'diana' })).toBeNull();
    const { users, groups } = sandbox.world.account;
    expect(users.get('diana')).toEqual({ ...before, name: 'diana' });
    expect(groups.get('Developers')?.members).toEqual(['erik', 'diana']);
    expect(sandbox.call('ListUsers', {}, asUser('diana')).result.ok).toBe(true);
    expect(sandbox.call('ListUsers', {}, asUser('dana')).result.ok).toBe(false);
  });

  test('leaves groups without the user untouched', () => {
    const sandbox = account();
    const others = sandbox.world.account.groups.get('Others');
    sandbox.output('UpdateUser', { UserName: 'dana', NewUserName: 'diana' });
    expect(sandbox.world.account.groups.get('Others')).toBe(others);
  });

  test('moves a user to another path', () => {
    const sandbox = account();
    sandbox.output('UpdateUser', { UserName: 'dana', NewPath: '/eng/' });
    expect(sandbox.output('GetUser', { UserName: 'dana' })).toMatchObject({
      User: { Path: '/eng/', Arn: arn('eng/dana') },
    });
  });

  test('frees the old name, and refuses one that is taken', () => {
    const sandbox = account();
    expect(sandbox.error('UpdateUser', { UserName: 'dana', NewUserName: 'ERIK' })).toEqual({
      code: 'EntityAlreadyExists',
      message: 'User with name ERIK already exists.',
    });
    sandbox.output('UpdateUser', { UserName: 'dana', NewUserName: 'DANA' });
    sandbox.output('UpdateUser', { UserName: 'DANA', NewUserName: 'diana' });
    expect([...sandbox.user('dana').world.account.users.keys()]).toEqual(['diana', 'erik', 'dana']);
  });

  test('gives a new name of at most 64 characters', () => {
    expect(account().error('UpdateUser', { UserName: 'dana', NewUserName: 'd'.repeat(65) }).message).toBe(
      "1 validation error detected: Value at 'newUserName' failed to satisfy constraint: Member must have length less than or equal to 64",
    );
  });

  test('that changes nothing leaves the same world', () => {
    const sandbox = account();
    const before = sandbox.world;
    expect(sandbox.call('UpdateUser', { UserName: 'dana' }).world).toBe(before);
  });

  test('needs permission on the user as they are and as they will be', () => {
    const tryWith = (...resources: readonly string[]) => {
      const sandbox = account().inline('user', 'erik', 'rename', allow('iam:UpdateUser', resources));
      return sandbox.call('UpdateUser', { UserName: 'dana', NewUserName: 'diana' }, asUser('erik')).result;
    };
    expect(tryWith(arn('dana'), arn('diana')).ok).toBe(true);
    expect(tryWith(arn('diana')).ok).toBe(false);
    expect(tryWith(arn('dana'))).toMatchObject({
      error: { message: expect.stringContaining(`iam:UpdateUser on resource: ${arn('diana')} because`) },
    });
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'UpdateUser',
      input: { UserName: 'dana' },
      action: 'iam:UpdateUser',
      resource: arn('dana'),
      printed: 'user dana',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
