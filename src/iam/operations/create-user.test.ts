import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow, asUser, policyText } from '../../../test/support/builders.ts';
import { inModelOrder, userShape } from '../../../test/support/shapes.ts';

describe('CreateUser', () => {
  test('answers the new user, members in the order of the service model', () => {
    const output = new Sandbox().output('CreateUser', { UserName: 'dana', Path: '/eng/' });
    expect(output).toEqual({ User: userShape('dana', '/eng/') });
    expect(Object.keys(Object(output?.['User']))).toEqual(inModelOrder('User', output?.['User']));
  });

  test('makes a user with the default path, without groups and without permissions', () => {
    const sandbox = new Sandbox().user('dana');
    expect(sandbox.output('GetUser', { UserName: 'dana' })).toEqual({ User: userShape('dana') });
    expect(sandbox.output('ListGroupsForUser', { UserName: 'dana' })).toEqual({ Groups: [], IsTruncated: false });
    expect(sandbox.output('ListAttachedUserPolicies', { UserName: 'dana' })).toEqual({
      AttachedPolicies: [],
      IsTruncated: false,
    });
  });

  test.each(['dana', 'DANA', 'Dana'])('refuses the name %s when there is a dana, on whatever path', (UserName) => {
    expect(new Sandbox().user('dana').error('CreateUser', { UserName, Path: '/eng/' })).toEqual({
      code: 'EntityAlreadyExists',
      message: `User with name ${UserName} already exists.`,
    });
  });

  test('may take the name of a group, and of a property of every object', () => {
    const sandbox = new Sandbox().group('ops').user('ops', 'constructor', '__proto__');
    expect([...sandbox.world.account.users.keys()]).toEqual(['ops', 'constructor', '__proto__']);
  });

  test('gives a user made again under the same name another id', () => {
    const sandbox = new Sandbox().user('dana');
    const first = sandbox.world.account.users.get('dana')?.id;
    sandbox.output('DeleteUser', { UserName: 'dana' });
    expect(sandbox.user('dana').world.account.users.get('dana')?.id).not.toBe(first);
  });

  test.each([
    [
      { UserName: 'd'.repeat(65) },
      "1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must have length less than or equal to 64",
    ],
    [
      { UserName: 'no spaces' },
      'The specified value for userName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-',
    ],
    [
      { UserName: 'dana', Path: '/eng' },
      'The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.',
    ],
  ])('refuses %j', (input, message) => {
    expect(new Sandbox().error('CreateUser', input)).toEqual({ code: 'ValidationError', message });
  });

  test('is authorised on the ARN of the user to be, and a denial prints it whole', () => {
    const call = {
      operation: 'CreateUser',
      input: { UserName: 'dana', Path: '/eng/' },
      action: 'iam:CreateUser',
      resource: `arn:aws:iam::${ACCOUNT}:user/eng/dana`,
      printed: `arn:aws:iam::${ACCOUNT}:user/eng/dana`,
    };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });

  const Tags = [
    { Key: 'team', Value: 'data' },
    { Key: 'Owner', Value: 'ops' },
  ];

  test('takes tags, and answers them by key', () => {
    const sandbox = new Sandbox();
    const output = sandbox.output('CreateUser', { UserName: 'dana', Tags });
    expect(output).toEqual({ User: { ...userShape('dana'), Tags: Tags.toReversed() } });
    expect(Object.keys(Object(output?.['User']))).toEqual(inModelOrder('User', output?.['User']));
    expect(sandbox.output('GetUser', { UserName: 'dana' })).toEqual(output);
    expect(sandbox.output('ListUsers', {})).toMatchObject({ Users: [userShape('dana')] });
  });

  test('with tags needs the permission to tag as well', () => {
    const tryWith = (...actions: readonly string[]) => {
      const sandbox = new Sandbox().user('op').inline('user', 'op', 'p', allow(actions));
      return sandbox.call('CreateUser', { UserName: 'dana', Tags }, asUser('op')).result;
    };
    expect(tryWith('iam:CreateUser')).toMatchObject({
      error: { message: expect.stringContaining(`iam:TagUser on resource: arn:aws:iam::${ACCOUNT}:user/dana because`) },
    });
    expect(tryWith('iam:CreateUser', 'iam:TagUser').ok).toBe(true);
  });

  test('refuses two tags of one key', () => {
    const twice = [...Tags, { Key: 'TEAM', Value: 'web' }];
    expect(new Sandbox().error('CreateUser', { UserName: 'dana', Tags: twice }).code).toBe('InvalidInput');
  });

  test('refuses the 5001st user', () => {
    const sandbox = new Sandbox().user('dana');
    const { account } = sandbox.world;
    const dana = account.users.get('dana');
    if (dana === undefined) throw new Error('No dana');
    const users = new Map(Array.from({ length: 4999 }, (_, n) => [`user${n}`, { ...dana, name: `user${n}` }]));
    const crowded = new Sandbox({ ...sandbox.world, account: { ...account, users } });
    crowded.user('last');
    expect(crowded.error('CreateUser', { UserName: 'onemore' })).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for UsersPerAccount: 5000',
    });
  });

  test('takes a permissions boundary, and answers it before the tags', () => {
    const sandbox = new Sandbox();
    const output = sandbox.output('CreateUser', { UserName: 'dana', PermissionsBoundary: S3_READ_ONLY, Tags });
    const boundary = { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: S3_READ_ONLY };
    expect(output).toMatchObject({ User: { PermissionsBoundary: boundary } });
    expect(Object.keys(Object(output?.['User']))).toEqual(inModelOrder('User', output?.['User']));
    expect(sandbox.output('GetUser', { UserName: 'dana' })).toEqual(output);
    expect(sandbox.output('ListUsers', {})).toMatchObject({ Users: [userShape('dana')] });
    expect(sandbox.world.account.policies.get(S3_READ_ONLY)?.defaultVersionId).toBe('v3');
  });

  test.each([
    ['arn:aws:iam::aws:nothing/Real', 'InvalidInput', 'ARN arn:aws:iam::aws:nothing/Real is not valid.'],
    [
      'arn:aws:iam::aws:policy/NoSuchPolicy',
      'NoSuchEntity',
      'Scope ARN: arn:aws:iam::aws:policy/NoSuchPolicy does not exist or is not attachable.',
    ],
  ])('refuses the boundary %s', (PermissionsBoundary, code, message) => {
    expect(new Sandbox().error('CreateUser', { UserName: 'dana', PermissionsBoundary })).toEqual({ code, message });
  });

  test('can be allowed only with a boundary, by a condition', () => {
    const Condition = { StringEquals: { 'iam:PermissionsBoundary': S3_READ_ONLY } };
    const grant = policyText({ Effect: 'Allow', Action: 'iam:CreateUser', Resource: '*', Condition });
    const sandbox = new Sandbox().user('op').inline('user', 'op', 'grant', grant);
    const tryWith = (more: object) => sandbox.call('CreateUser', { UserName: 'dana', ...more }, asUser('op')).result.ok;
    expect([tryWith({}), tryWith({ PermissionsBoundary: S3_READ_ONLY })]).toEqual([false, true]);
  });
});
