import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, BILLING, S3_READ_ONLY, Sandbox, allow, asUser, policyText } from '../../../test/support/builders.ts';

const input = { UserName: 'dana', PermissionsBoundary: S3_READ_ONLY };
const account = (): Sandbox => new Sandbox().user('dana');
const boundaryOf = (sandbox: Sandbox) => sandbox.world.account.users.get('dana')?.boundary;

/** Source of the refusals: recordings of February 2026. */
describe('PutUserPermissionsBoundary', () => {
  test('answers nothing, the user has the boundary, and another takes its place', () => {
    const sandbox = account();
    expect(sandbox.output('PutUserPermissionsBoundary', input)).toBeNull();
    expect(boundaryOf(sandbox)).toBe(S3_READ_ONLY);
    const { diff } = sandbox.call('PutUserPermissionsBoundary', { ...input, PermissionsBoundary: BILLING });
    expect(boundaryOf(sandbox)).toBe(BILLING);
    expect([diff.added, diff.removed].map((facts) => facts.map(({ kind }) => kind))).toEqual([
      ['boundary'],
      ['boundary'],
    ]);
  });

  test('of the same policy changes nothing', () => {
    const sandbox = account();
    sandbox.output('PutUserPermissionsBoundary', input);
    const before = sandbox.world;
    expect(sandbox.call('PutUserPermissionsBoundary', input).world).toBe(before);
  });

  test('limits what groups grant as well', () => {
    const sandbox = account().group('Developers').member('dana', 'Developers');
    sandbox.inline('group', 'Developers', 'all', allow('*'));
    expect(sandbox.call('ListUsers', {}, asUser('dana')).result.ok).toBe(true);
    sandbox.output('PutUserPermissionsBoundary', input);
    expect(sandbox.call('ListUsers', {}, asUser('dana')).result).toMatchObject({
      error: { message: expect.stringContaining('because no permissions boundary allows the iam:ListUsers action') },
    });
  });

  test.each([
    [
      `arn:aws:iam::${ACCOUNT}:not_a_policy/invalid`,
      'InvalidInput',
      `ARN arn:aws:iam::${ACCOUNT}:not_a_policy/invalid is not valid.`,
    ],
    [
      `arn:aws:iam::${ACCOUNT}:policy/Nowhere`,
      'NoSuchEntity',
      `Scope ARN: arn:aws:iam::${ACCOUNT}:policy/Nowhere does not exist or is not attachable.`,
    ],
  ])('refuses %s', (PermissionsBoundary, code, message) => {
    expect(account().error('PutUserPermissionsBoundary', { ...input, PermissionsBoundary })).toEqual({ code, message });
  });

  test('of an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().error('PutUserPermissionsBoundary', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The user with name dana cannot be found.',
    });
  });

  test('can be allowed for one boundary alone, by a condition', () => {
    const grant = policyText({
      Effect: 'Allow',
      Action: 'iam:PutUserPermissionsBoundary',
      Resource: '*',
      Condition: { StringEquals: { 'iam:PermissionsBoundary': S3_READ_ONLY } },
    });
    const sandbox = account().user('op').inline('user', 'op', 'grant', grant);
    const tryWith = (PermissionsBoundary: string) =>
      sandbox.call('PutUserPermissionsBoundary', { ...input, PermissionsBoundary }, asUser('op')).result.ok;
    expect([tryWith(BILLING), tryWith(S3_READ_ONLY)]).toEqual([false, true]);
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'PutUserPermissionsBoundary',
      input,
      action: 'iam:PutUserPermissionsBoundary',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
