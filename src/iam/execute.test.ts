import { describe, expect, test } from 'vitest';
import {
  ACCOUNT,
  AT,
  DENY_ALL,
  S3_READ_ONLY,
  Sandbox,
  allow,
  asUser,
  deny,
  policyText,
  reference,
  resourceDocumentOf,
  type StatementText,
} from '../../test/support/builders.ts';
import { unloaded } from '../../test/support/service-facts.ts';
import { registry } from '../services/index.ts';
import { administrator } from './account/create.ts';
import { execute } from './execute.ts';
import type { ApiCall, Caller } from './operation.ts';
import type { World } from './world.ts';

const LATER = '2026-11-22T11:00:00Z';
const attach: ApiCall = {
  caller: administrator,
  service: 'iam',
  operation: 'AttachGroupPolicy',
  input: { GroupName: 'Developers', PolicyArn: S3_READ_ONLY },
};

describe('a call', () => {
  test('that succeeds answers the output, the next world, what changed, what decided, and its record', () => {
    const { world } = new Sandbox().group('Developers');
    const done = execute(world, attach, registry, { at: LATER, seed: 's', n: 7, reference, freeze: true });
    if ('needs' in done) throw new Error('No needs expected');
    expect(done.result).toEqual({ ok: true, value: null });
    expect(done.call).toBe(attach);
    expect(done.diff).toEqual({
      added: [{ kind: 'attachment', entity: 'group', name: 'Developers', policy: S3_READ_ONLY }],
      removed: [],
    });
    expect(done.decision).toMatchObject({
      verdict: 'allowed',
      request: { action: 'iam:AttachGroupPolicy', resource: `arn:aws:iam::${ACCOUNT}:group/Developers` },
    });
    expect(done.record).toEqual({
      n: 7,
      at: LATER,
      principal: `arn:aws:sts::${ACCOUNT}:assumed-role/${administrator.roleName}/you`,
      service: 'iam',
      operation: 'AttachGroupPolicy',
      input: attach.input,
      readOnly: false,
      error: null,
      signer: {
        kind: 'role-session',
        arn: `arn:aws:sts::${ACCOUNT}:assumed-role/${administrator.roleName}/you`,
        entityArn: `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/${administrator.roleName}`,
        userId: expect.stringMatching(/^AROA[A-Z2-7]{17}:you$/),
        accountId: ACCOUNT,
        name: 'you',
        tags: new Map(),
        credentials: 'role-session',
        mfa: true,
        since: null,
        accessKeyId: null,
      },
      output: null,
      message: null,
    });
    expect(done.behind).toBe(false);
    expect(done.world.clock).toBe(LATER);
    expect(world.clock).toBe(AT);
    expect(world.account.groups.get('Developers')?.attached).toEqual([]);
  });

  test('that lacks reference data answers what it needs, and nothing else; made again with the data, it is done', () => {
    const { world } = new Sandbox().group('Developers');
    const ambient = { at: LATER, seed: 's', n: 7, freeze: true };
    expect(
      execute(world, attach, registry, {
        ...ambient,
        reference: unloaded,
      }),
    ).toEqual({
      needs: [{ kind: 'managed-policy', arn: S3_READ_ONLY }],
    });
    expect(execute(world, attach, registry, { ...ambient, reference })).toMatchObject({ result: { ok: true } });
  });

  test('needs a policy that the account already has no second time', () => {
    const { world } = new Sandbox().group('Developers', 'Others').attached('Group', 'Others', S3_READ_ONLY);
    expect(execute(world, attach, registry, { at: LATER, seed: 's', n: 7, reference: unloaded })).toMatchObject({
      result: { ok: true },
    });
  });

  test('by a user who is gone has an invalid token, is not decided on, and is recorded without a principal', () => {
    const sandbox = new Sandbox().user('dana').inline('user', 'dana', 'all', allow('*'));
    expect(sandbox.call('ListUsers', {}, asUser('dana')).result.ok).toBe(true);
    const { world } = new Sandbox();
    const done = new Sandbox(world).call('CreateUser', { UserName: 'x' }, asUser('dana'));
    expect(done.result).toEqual({
      ok: false,
      error: { code: 'InvalidClientTokenId', message: 'The security token included in the request is invalid.' },
    });
    expect(done.world).toBe(world);
    expect(done).toMatchObject({
      decision: null,
      diff: { added: [], removed: [] },
      record: { principal: null, error: 'InvalidClientTokenId' },
    });
  });

  test('is decided with the context of the account, at the time of the call', () => {
    const until = { DateLessThan: { 'aws:CurrentTime': '2026-11-22T10:30:00Z' } };
    const { world } = new Sandbox()
      .user('dana')
      .inline('user', 'dana', 'now', policyText({ Effect: 'Allow', Action: '*', Resource: '*', Condition: until }));
    const list: ApiCall = { caller: asUser('dana'), service: 'iam', operation: 'ListUsers', input: {} };
    const verdictAt = (at: string) => {
      const done = execute(world, list, registry, { at, seed: 's', n: 7, reference });
      return 'needs' in done ? null : done.decision?.verdict;
    };
    expect(verdictAt('2026-11-22T10:00:00Z')).toBe('allowed');
    expect(verdictAt(LATER)).toBe('implicitDeny');
  });

  test('brings the context keys of its own', () => {
    const Condition = { ArnEquals: { 'iam:PolicyARN': S3_READ_ONLY } };
    const sandbox = new Sandbox()
      .user('dana')
      .group('Developers')
      .inline('user', 'dana', 'some', policyText({ Effect: 'Allow', Action: 'iam:*', Resource: '*', Condition }));
    const tried = (PolicyArn: string) =>
      sandbox.call('AttachGroupPolicy', { GroupName: 'Developers', PolicyArn }, asUser('dana')).result.ok;
    expect(tried(DENY_ALL)).toBe(false);
    expect(tried(S3_READ_ONLY)).toBe(true);
  });

  test('on a bucket is decided by the policy of the bucket too', () => {
    const app = { name: 'app-logs', creationDate: AT, objects: new Map() };
    const worldWith = (...statements: readonly StatementText[]): World => {
      const { world } = new Sandbox().user('dana');
      const bucket = { ...app, policy: resourceDocumentOf(policyText(...statements)) };
      return { ...world, services: { ...world.services, s3: { buckets: new Map([['app-logs', bucket]]) } } };
    };
    const list = (world: World, caller: Caller) => {
      const call = { caller, service: 's3', operation: 'ListObjectsV2', input: { Bucket: 'app-logs' } };
      const done = execute(world, call, registry, { at: AT, seed: 's', n: 7, reference });
      if ('needs' in done) throw new Error('No needs expected');
      return done.result.ok ? null : done.result.error.message;
    };
    const own = { Action: 's3:ListBucket', Resource: 'arn:aws:s3:::app-logs', Principal: '*' } as const;
    expect(list(worldWith({ Effect: 'Allow', ...own }), asUser('dana'))).toBeNull();
    expect(list(worldWith({ Effect: 'Deny', ...own }), administrator)).toBe(
      `User: arn:aws:sts::${ACCOUNT}:assumed-role/${administrator.roleName}/you is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::app-logs" with an explicit deny in a resource-based policy`,
    );
  });

  test('that is malformed is refused before anything is decided', () => {
    const sandbox = new Sandbox().user('dana');
    const before = sandbox.world;
    const done = sandbox.call('CreateUser', { UserName: '' }, asUser('dana'));
    expect(done.result).toMatchObject({ ok: false, error: { code: 'ValidationError' } });
    expect(done).toMatchObject({
      decision: null,
      record: { error: 'ValidationError', principal: `arn:aws:iam::${ACCOUNT}:user/dana` },
    });
    expect(done.world).toBe(before);
  });

  test('that is denied never learns whether the entity exists, and keeps the decision that denied', () => {
    const sandbox = new Sandbox().user('dana').group('Known').inline('user', 'dana', 'no', deny('iam:*'));
    for (const GroupName of ['Known', 'Unknown']) {
      const before = sandbox.world;
      const done = sandbox.call('DeleteGroup', { GroupName }, asUser('dana'));
      expect(done.result).toEqual({
        ok: false,
        error: {
          code: 'AccessDenied',
          message: `User: arn:aws:iam::${ACCOUNT}:user/dana is not authorized to perform: iam:DeleteGroup on resource: group ${GroupName} with an explicit deny in an identity-based policy`,
        },
      });
      expect(done.decision).toMatchObject({
        verdict: 'explicitDeny',
        decidedBy: [{ statement: 0, policy: { name: 'no' } }],
      });
      expect(done.world).toBe(before);
      expect(done.record.error).toBe('AccessDenied');
    }
  });

  test('that fails after it was allowed keeps its decision', () => {
    const done = new Sandbox().call('DeleteGroup', { GroupName: 'Unknown' });
    expect(done).toMatchObject({
      decision: { verdict: 'allowed' },
      result: { ok: false, error: { code: 'NoSuchEntity' } },
      record: { error: 'NoSuchEntity' },
    });
  });

  test('that only reads is recorded as such and leaves the same world', () => {
    const sandbox = new Sandbox();
    const before = sandbox.world;
    const done = sandbox.call('ListUsers', {});
    expect(done.record.readOnly).toBe(true);
    expect(done.world).toBe(before);
    expect(done.diff).toEqual({ added: [], removed: [] });
  });

  test('leaves a frozen world where frozen worlds are asked for', () => {
    const { world } = new Sandbox().user('dana');
    expect(Object.isFrozen(world.account.users.get('dana')?.groups)).toBe(true);
    expect(() => (world.account.users as Map<string, unknown>).clear()).toThrow(TypeError);
  });

  test('of an operation that nobody registered is a bug of ours', () => {
    const { world } = new Sandbox();
    const call = { caller: administrator, service: 'iam', operation: 'createTeam', input: {} };
    expect(() => execute(world, call, registry, { at: AT, seed: 's', n: 1, reference })).toThrow(
      'No operation iam:createTeam is registered',
    );
  });
});
