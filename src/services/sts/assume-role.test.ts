import { describe, expect, test } from 'vitest';
import { ACCOUNT, AT, Sandbox, allow, asUser, policyText, reference } from '../../../test/support/builders.ts';
import { deployRole, trusting, withDeployRole } from '../../../test/support/roles.ts';
import { account, assume, denied, input, refusal, RoleArn, sessionOf } from '../../../test/support/assumed.ts';
import { administrator, execute, later, resolveCaller, type Caller, type Input } from '../../iam/index.ts';
import { registry } from '../index.ts';

describe('AssumeRole', () => {
  test('answers credentials of an hour and who they stand for, in the order of the service model', () => {
    const { result } = assume(account().world);
    expect(result).toEqual({
      ok: true,
      value: {
        Credentials: {
          AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
          SecretAccessKey: expect.stringMatching(/^[A-Za-z0-9+/]{40}$/),
          SessionToken: expect.stringMatching(/^IQoJ/),
          Expiration: '2026-11-22T11:00:00+00:00',
        },
        AssumedRoleUser: {
          AssumedRoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}:dana$/),
          Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/DeployRole/dana`,
        },
      },
    });
    if (!result.ok) throw new Error('refused');
    expect(Object.keys(result.value ?? {})).toEqual(['Credentials', 'AssumedRoleUser']);
    expect(Object.keys(Object(result.value?.['Credentials']))).toEqual([
      'AccessKeyId',
      'SecretAccessKey',
      'SessionToken',
      'Expiration',
    ]);
  });

  test('gives credentials that sign as the role until they expire', () => {
    const sandbox = account();
    sandbox.output('PutRolePolicy', { RoleName: 'DeployRole', PolicyName: 'p', PolicyDocument: allow('iam:List*') });
    const done = assume(sandbox.world);
    const caller = sessionOf(done);
    const almost = resolveCaller(done.world, caller, later(AT, 3599));
    expect(almost).toMatchObject({
      ok: true,
      value: {
        arn: `arn:aws:sts::${ACCOUNT}:assumed-role/DeployRole/dana`,
        entityArn: RoleArn,
        userId: `${deployRole(sandbox).id}:dana`,
        credentials: 'role-session',
        mfa: false,
      },
    });
    expect(new Sandbox(done.world).call('ListUsers', {}, caller).result.ok).toBe(true);
    expect(new Sandbox(done.world).call('CreateGroup', { GroupName: 'g' }, caller).result).toMatchObject({
      error: { code: 'AccessDenied' },
    });
    expect(resolveCaller(done.world, caller, later(AT, 3600))).toEqual({
      ok: false,
      error: { code: 'ExpiredToken', message: 'The security token included in the request is expired' },
    });
  });

  test('ends its sessions when the role is deleted, though another takes its name', () => {
    const sandbox = account();
    const done = assume(sandbox.world);
    sandbox.world = done.world;
    sandbox.output('DeleteRole', { RoleName: 'DeployRole' });
    withDeployRole({}, sandbox);
    expect(sandbox.error('ListUsers', {}, sessionOf(done)).code).toBe('InvalidClientTokenId');
  });

  test('gives credentials that are good at once, though changes take time to replicate', () => {
    const sandbox = account();
    const past = sandbox.world;
    const { world, ...done } = assume({ ...past, replication: 8 });
    const caller = sessionOf({ ...done, world });
    const call = { caller, service: 'sts', operation: 'GetCallerIdentity', input: {} };
    const identity = execute(world, call, registry, { at: AT, seed: 'test', n: 1, reference, past: () => past });
    expect(identity).toMatchObject({ behind: true, result: { ok: true } });
  });

  test('keeps no secret in the account', () => {
    const { world, result } = assume(account().world);
    const credentials = result.ok ? Object(result.value?.['Credentials']) : null;
    const kept = JSON.stringify([...world.account.sessions]);
    expect(kept).toContain(credentials.AccessKeyId);
    expect(kept).not.toContain(credentials.SecretAccessKey);
    expect(kept).not.toContain(credentials.SessionToken);
  });

  test('forgets a session a day after it is over', () => {
    const first = assume(account().world);
    const second = assume(first.world, {}, administrator, later(AT, 3600 + 86_399));
    expect(second.world.account.sessions.size).toBe(2);
    expect(assume(second.world, {}, administrator, later(AT, 3600 + 86_400)).world.account.sessions.size).toBe(2);
  });

  test('needs the trust policy and, where that names the account alone, the policies of the caller', () => {
    const dana = asUser('dana');
    expect(assume(account().world, {}, dana).result.ok).toBe(true);
    const other = trusting({ AWS: 'arn:aws:iam::111122223333:root' });
    expect(refusal(account(other).world, {}, dana)).toEqual(
      denied('sts:AssumeRole', 'because no role trust policy allows the sts:AssumeRole action'),
    );
    const without = withDeployRole({}, new Sandbox().user('dana'));
    expect(refusal(without.world, {}, dana)).toEqual(
      denied('sts:AssumeRole', 'because no identity-based policy allows the sts:AssumeRole action'),
    );
    const named = trusting({ AWS: `arn:aws:iam::${ACCOUNT}:user/dana` });
    const trusted = withDeployRole({ AssumeRolePolicyDocument: named }, new Sandbox().user('dana'));
    expect(assume(trusted.world, {}, dana).result.ok).toBe(true);
  });

  test('on another role than the one that is allowed is denied', () => {
    const sandbox = account();
    sandbox.output('CreateRole', { RoleName: 'Other', AssumeRolePolicyDocument: trusting() });
    const { message } = refusal(sandbox.world, { RoleArn: `arn:aws:iam::${ACCOUNT}:role/Other` }, asUser('dana'));
    expect(message).toContain('because no identity-based policy allows the sts:AssumeRole action');
  });

  test('refuses a role that does not exist, and one by another path, as one that trusts nobody', () => {
    for (const arn of [`arn:aws:iam::${ACCOUNT}:role/Nobody`, `arn:aws:iam::${ACCOUNT}:role/eng/DeployRole`]) {
      expect(refusal(account().world, { RoleArn: arn })).toMatchObject({
        code: 'AccessDenied',
        message: expect.stringContaining(`is not authorized to perform: sts:AssumeRole on resource: ${arn}`),
      });
    }
  });

  test('refuses a role that is gone, though the decision has not heard of that', () => {
    const sandbox = account();
    const past = sandbox.world;
    sandbox.output('DeleteRole', { RoleName: 'DeployRole' });
    const world = { ...sandbox.world, replication: 8 };
    const call = { caller: administrator, service: 'sts', operation: 'AssumeRole', input };
    const done = execute(world, call, registry, { at: AT, seed: 'test', n: 1, reference, past: () => past });
    expect(done).toMatchObject({
      behind: true,
      result: { error: { code: 'AccessDenied', message: expect.stringMatching(/on resource: \S+DeployRole$/) } },
    });
  });

  /** Source: recordings of July 2025. */
  test.each(['nothing-valid-in-here', 'arn::b:::something/test-role', 'arn:a:a::aaaaaaaaaaaaaaa:'])(
    'refuses %s, which is no ARN',
    (arn) => {
      expect(refusal(account().world, { RoleArn: arn }, asUser('dana'))).toEqual({
        code: 'ValidationError',
        message: `${arn} is invalid`,
      });
    },
  );

  /** Source: recordings of July 2025 and February 2026: STS repeats the value. */
  test.each<[Input, string]>([
    [
      { RoleSessionName: 's'.repeat(65) },
      `Value '${'s'.repeat(65)}' at 'roleSessionName' failed to satisfy constraint: Member must have length less than or equal to 64`,
    ],
    [
      { RoleSessionName: 'Session1:2' },
      String.raw`Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+=,.@-]*`,
    ],
    [
      { DurationSeconds: 899 },
      "Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    ],
  ])('refuses %j', (more, message) => {
    expect(refusal(account().world, more)).toEqual({
      code: 'ValidationError',
      message: `1 validation error detected: ${message}`,
    });
  });

  describe('with a duration', () => {
    const longer = (): Sandbox => {
      const sandbox = account();
      sandbox.output('UpdateRole', { RoleName: 'DeployRole', MaxSessionDuration: 7200 });
      return sandbox;
    };

    test('lasts as long as the role allows, and no longer', () => {
      const { result } = assume(longer().world, { DurationSeconds: 7200 }, asUser('dana'));
      expect(result).toMatchObject({ value: { Credentials: { Expiration: '2026-11-22T12:00:00+00:00' } } });
      expect(refusal(longer().world, { DurationSeconds: 7201 }, asUser('dana'))).toEqual({
        code: 'ValidationError',
        message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      });
    });

    test('lasts an hour at most when a session assumes the role', () => {
      expect(refusal(longer().world, { DurationSeconds: 3601 })).toEqual({
        code: 'ValidationError',
        message: 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
      });
      expect(assume(longer().world, { DurationSeconds: 3600 }).result.ok).toBe(true);
    });
  });

  describe('asks', () => {
    const on = (Condition: Readonly<Record<string, unknown>>, ...more: readonly string[]): string =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: ['sts:AssumeRole', ...more], Condition }],
      });
    const may = (trust: string, more: Input, caller: Caller = asUser('dana')) =>
      assume(account(trust).world, more, caller).result.ok;

    test('for the external id, when the trust policy does', () => {
      const trust = on({ StringEquals: { 'sts:ExternalId': 'ticket-7' } });
      expect([{}, { ExternalId: 'ticket-8' }, { ExternalId: 'ticket-7' }].map((more) => may(trust, more))).toEqual([
        false,
        false,
        true,
      ]);
    });

    test('for a session name that is the name of the user', () => {
      const trust = on({ StringLike: { 'sts:RoleSessionName': '${aws:username}' } });
      expect([may(trust, {}), may(trust, { RoleSessionName: 'erik' })]).toEqual([true, false]);
    });

    test('for a source identity, which needs a permission of its own and stays with the session', () => {
      const trust = on({ StringEquals: { 'sts:SourceIdentity': 'dana' } }, 'sts:SetSourceIdentity');
      expect([may(trust, {}), may(trust, { SourceIdentity: 'erik' })]).toEqual([false, false]);
      const done = assume(account(trust).world, { SourceIdentity: 'dana' }, asUser('dana'));
      expect(done.result).toMatchObject({ value: { SourceIdentity: 'dana' } });
      expect(refusal(account().world, { SourceIdentity: 'dana' }, asUser('dana')).message).toContain(
        'because no role trust policy allows the sts:SetSourceIdentity action',
      );
      const sandbox = new Sandbox(done.world);
      const Condition = { StringEquals: { 'aws:SourceIdentity': 'dana' } };
      const PolicyDocument = policyText({ Effect: 'Allow', Action: ['iam:*', 'sts:*'], Resource: '*', Condition });
      sandbox.output('PutRolePolicy', { RoleName: 'DeployRole', PolicyName: 'p', PolicyDocument });
      expect(sandbox.call('ListUsers', {}, sessionOf(done)).result.ok).toBe(true);
      const chained = assume(sandbox.world, { RoleSessionName: 'again' }, sessionOf(done));
      expect(chained.result).toMatchObject({ value: { SourceIdentity: 'dana' } });
    });
  });
});
