import { describe, expect, test } from 'vitest';
import { ACCOUNT, AT, Sandbox, allow, asUser, deny, policyText } from '../../../test/support/builders.ts';
import { dana, seed, SerialNumber, sessionOf, sts, withDevice } from '../../../test/support/assumed.ts';
import { codeAt } from '../../iam/authenticator.ts';
import { administrator, resolveCaller, type Caller, type Execution, type Input, type World } from '../../iam/index.ts';

const token = (world: World, given: Input = {}, caller: Caller = dana): Execution =>
  sts(world, 'GetSessionToken', given, caller);

const TokenCode = codeAt(seed, AT);

/** Dana, who may do all but lists users with MFA alone, and her device. */
function account(): World {
  const Condition = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } };
  const all = policyText(
    { Effect: 'Allow', Action: '*', Resource: '*' },
    { Effect: 'Deny', Action: 'iam:ListUsers', Resource: '*', Condition },
  );
  const { world } = new Sandbox().user('dana').inline('user', 'dana', 'all', all);
  return withDevice(world);
}

describe('GetSessionToken', () => {
  test('answers credentials of twelve hours that sign as the user', () => {
    const done = token(account());
    expect(done.result).toEqual({
      ok: true,
      value: {
        Credentials: {
          AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
          SecretAccessKey: expect.stringMatching(/^[A-Za-z0-9+/]{40}$/),
          SessionToken: expect.stringMatching(/^IQoJ/),
          Expiration: '2026-11-22T22:00:00+00:00',
        },
      },
    });
    expect(resolveCaller(done.world, sessionOf(done))).toMatchObject({
      value: { arn: `arn:aws:iam::${ACCOUNT}:user/dana`, credentials: 'token', mfa: false, since: AT },
    });
  });

  test('takes a duration, and no policy can deny it', () => {
    const { world } = new Sandbox().user('dana').inline('user', 'dana', 'no', deny('*'));
    expect(token(world, { DurationSeconds: 900 }).result).toMatchObject({
      value: { Credentials: { Expiration: '2026-11-22T10:15:00+00:00' } },
    });
    expect(token(world, { DurationSeconds: 129_601 }).result).toMatchObject({
      error: {
        code: 'ValidationError',
        message:
          "1 validation error detected: Value '129601' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 129600",
      },
    });
  });

  test('with the code of a device carries MFA into what is asked later', () => {
    const list = (input: Input) => {
      const done = token(account(), input);
      return new Sandbox(done.world).call('ListUsers', {}, sessionOf(done)).result;
    };
    expect(list({ SerialNumber, TokenCode })).toMatchObject({ ok: true });
    expect(list({})).toMatchObject({ error: { code: 'InvalidClientTokenId' } });
    expect(new Sandbox(account()).error('ListUsers', {}, asUser('dana')).message).toContain('with an explicit deny');
  });

  test('refuses a wrong code, a device of somebody else, and changes nothing then', () => {
    const world = account();
    const wrong = token(world, { SerialNumber, TokenCode: TokenCode === '000000' ? '111111' : '000000' });
    expect(wrong.result).toEqual({
      ok: false,
      error: {
        code: 'AccessDenied',
        message: 'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
      },
    });
    expect(wrong.world).toBe(world);
    const erik = new Sandbox(world).user('erik').world;
    expect(token(erik, { SerialNumber, TokenCode }, asUser('erik')).result).toMatchObject({
      error: {
        message: expect.stringMatching(/^MultiFactorAuthentication failed, unable to validate MFA code\. {2}Please/),
      },
    });
  });

  test('cannot be called with session credentials', () => {
    const refused = {
      ok: false,
      error: { code: 'AccessDenied', message: 'Cannot call GetSessionToken with session credentials' },
    };
    expect(token(account(), {}, administrator).result).toEqual(refused);
    const done = token(account());
    expect(token(done.world, {}, sessionOf(done)).result).toEqual(refused);
  });

  test('gives credentials that die with the user', () => {
    const sandbox = new Sandbox().user('dana').inline('user', 'dana', 'all', allow('*'));
    const done = token(sandbox.world);
    sandbox.world = done.world;
    sandbox.output('DeleteUserPolicy', { UserName: 'dana', PolicyName: 'all' });
    expect(resolveCaller(sandbox.world, sessionOf(done)).ok).toBe(true);
    sandbox.output('DeleteUser', { UserName: 'dana' });
    expect(resolveCaller(sandbox.user('dana').world, sessionOf(done))).toMatchObject({
      error: { code: 'InvalidClientTokenId' },
    });
  });
});
