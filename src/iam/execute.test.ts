import { describe, expect, test } from 'vitest';
import { ACCOUNT, AT, S3_READ_ONLY, Sandbox, allow, asUser, deny, reference } from '../../test/support/builders.ts';
import { registry } from '../services/index.ts';
import { administrator } from './account/create.ts';
import { execute } from './execute.ts';
import type { ApiCall } from './operation.ts';

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
    });
    expect(done.world.clock).toBe(LATER);
    expect(world.clock).toBe(AT);
    expect(world.account.groups.get('Developers')?.attached).toEqual([]);
  });

  test('that lacks reference data answers what it needs, and nothing else; made again with the data, it is done', () => {
    const { world } = new Sandbox().group('Developers');
    const ambient = { at: LATER, seed: 's', n: 7, freeze: true };
    expect(execute(world, attach, registry, { ...ambient, reference: { managedPolicy: () => undefined } })).toEqual({
      needs: [{ kind: 'managed-policy', arn: S3_READ_ONLY }],
    });
    expect(execute(world, attach, registry, { ...ambient, reference })).toMatchObject({ result: { ok: true } });
  });

  test('needs a policy that the account already has no second time', () => {
    const { world } = new Sandbox().group('Developers', 'Others').attached('Group', 'Others', S3_READ_ONLY);
    const missing = { managedPolicy: () => undefined };
    expect(execute(world, attach, registry, { at: LATER, seed: 's', n: 7, reference: missing })).toMatchObject({
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
    const call = { caller: administrator, service: 'iam', operation: 'CreateTeam', input: {} };
    expect(() => execute(world, call, registry, { at: AT, seed: 's', n: 1, reference })).toThrow(
      'No operation iam:CreateTeam is registered',
    );
  });
});
