import { describe, expect, test } from 'vitest';
import { DENY_ALL, S3_READ_ONLY, Sandbox, allow, asUser, deny } from '../../../test/support/builders.ts';
import { resolveCaller, rootPrincipal } from './principal.ts';
import { decideFor, requestOf } from './request.ts';

function danaIn(sandbox: Sandbox) {
  const caller = resolveCaller(sandbox.world, asUser('dana'));
  if (!caller.ok) throw new Error(caller.error.message);
  return caller.value;
}

/** Source: id_root-user.html and, of the context, reference_policies_condition-keys.html */
describe('the root user', () => {
  const { world } = new Sandbox();
  const contextOf = (session = {}) => {
    const ask = { action: 's3:GetObject', resource: '*' };
    return Object.fromEntries(requestOf(world, rootPrincipal(world, session), ask).context ?? []);
  };

  test('carries no policies and needs none in its own account', () => {
    const root = rootPrincipal(world);
    expect(root.policies).toEqual({ identity: [] });
    expect(decideFor(world, root, { action: 'iam:DeleteUser', resource: '*' })).toBe('allowed');
  });

  test('is an account to conditions, with its number as id and without a user name', () => {
    expect(contextOf()).toMatchObject({
      'aws:principaltype': ['Account'],
      'aws:principalarn': ['arn:aws:iam::123456789012:root'],
      'aws:userid': ['123456789012'],
    });
    expect(contextOf()).not.toHaveProperty('aws:username');
  });

  test.each([
    [{}, undefined],
    [{ session: 'console' }, ['false']],
    [{ session: 'console', mfa: true }, ['true']],
  ] as const)('uses MFA in the console alone: %j', (session, expected) => {
    expect(contextOf(session)['aws:multifactorauthpresent']).toEqual(expected);
  });
});

describe('a principal', () => {
  test('of a user carries its own policies, then those of each group, each by the way it came', () => {
    const sandbox = new Sandbox()
      .user('dana', 'erik')
      .group('Developers', 'Contractors', 'Others')
      .member('dana', 'Developers', 'Contractors')
      .member('erik', 'Others')
      .inline('user', 'dana', 'own', allow('iam:*'))
      .inline('group', 'Developers', 'theirs', allow('ec2:*'))
      .inline('group', 'Others', 'foreign', allow('*'))
      .attached('User', 'dana', S3_READ_ONLY)
      .attached('Group', 'Contractors', DENY_ALL);
    expect(danaIn(sandbox).policies.identity.map(({ name, arn, via }) => ({ name, arn, via }))).toEqual([
      { name: 'own', arn: null, via: { entity: 'user', name: 'dana', placement: 'inline' } },
      {
        name: 'AmazonS3ReadOnlyAccess',
        arn: S3_READ_ONLY,
        via: { entity: 'user', name: 'dana', placement: 'managed' },
      },
      { name: 'theirs', arn: null, via: { entity: 'group', name: 'Developers', placement: 'inline' } },
      { name: 'AWSDenyAll', arn: DENY_ALL, via: { entity: 'group', name: 'Contractors', placement: 'managed' } },
    ]);
  });

  test('of a user is named by the ARN with its path', () => {
    const sandbox = new Sandbox();
    sandbox.output('CreateUser', { UserName: 'dana', Path: '/eng/' });
    expect(danaIn(sandbox)).toMatchObject({
      kind: 'user',
      arn: 'arn:aws:iam::123456789012:user/eng/dana',
      accountId: '123456789012',
      name: 'dana',
    });
    expect(danaIn(sandbox).userId).toBe(sandbox.world.account.users.get('dana')?.id);
  });

  test('is decided by all its policies together: a Deny in one group outweighs an Allow in another', () => {
    const sandbox = new Sandbox()
      .user('dana')
      .group('Developers', 'Contractors')
      .member('dana', 'Developers')
      .inline('group', 'Developers', 'all', allow('s3:*'))
      .inline('group', 'Contractors', 'no', deny('s3:Delete*'));
    const verdict = (action: string) =>
      decideFor(sandbox.world, danaIn(sandbox), { action, resource: 'arn:aws:s3:::app-logs/2026.txt' });
    expect(verdict('s3:DeleteObject')).toBe('allowed');
    sandbox.member('dana', 'Contractors');
    expect(verdict('s3:DeleteObject')).toBe('explicitDeny');
    expect(verdict('s3:GetObject')).toBe('allowed');
    sandbox.output('RemoveUserFromGroup', { UserName: 'dana', GroupName: 'Developers' });
    expect(verdict('s3:GetObject')).toBe('implicitDeny');
  });

  test.each([asUser('nobody'), { kind: 'role-session', roleName: 'nothing', sessionName: 'you' } as const])(
    'that is gone has invalid credentials: %j',
    (caller) => {
      expect(resolveCaller(new Sandbox().world, caller)).toEqual({
        ok: false,
        error: { code: 'InvalidClientTokenId', message: 'The security token included in the request is invalid.' },
      });
    },
  );
});
