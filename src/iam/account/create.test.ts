import { describe, expect, test } from 'vitest';
import { resolveCaller } from './principal.ts';
import { administrator, createWorld } from './create.ts';
import { decide } from '../evaluation/decide.ts';

const world = createWorld({
  at: '2026-11-22T10:00:00Z',
  services: { s3: { buckets: new Map() }, ec2: { instances: new Map() } },
});

describe('a new account', () => {
  test('has no users and no groups, and the role of an Identity Center session', () => {
    expect(world.account.id).toBe('123456789012');
    expect([...world.account.users.keys(), ...world.account.groups.keys()]).toEqual([]);
    expect([...world.account.roles.keys()]).toEqual([administrator.roleName]);
    expect(administrator.roleName).toMatch(/^AWSReservedSSO_AdministratorAccess_[0-9a-f]{16}$/);
    expect(world).toMatchObject({ organization: { kind: 'standalone' }, clock: '2026-11-22T10:00:00Z' });
  });

  test('takes another number', () => {
    const other = createWorld({
      at: '2026-11-22T10:00:00Z',
      services: { s3: { buckets: new Map() }, ec2: { instances: new Map() } },
      accountId: '111122223333',
    });
    expect(resolveCaller(other, administrator)).toMatchObject({
      ok: true,
      value: { arn: `arn:aws:sts::111122223333:assumed-role/${administrator.roleName}/you`, accountId: '111122223333' },
    });
  });

  test('lets its administrator do everything', () => {
    const caller = resolveCaller(world, administrator);
    if (!caller.ok) throw new Error(caller.error.message);
    const { arn, policies, kind, name, userId } = caller.value;
    expect({ kind, name }).toEqual({ kind: 'role-session', name: 'you' });
    expect(userId).toMatch(/^AROA[A-Z2-7]{17}:you$/);
    for (const [action, resource] of [
      ['iam:CreateUser', 'arn:aws:iam::123456789012:user/dana'],
      ['s3:ListAllMyBuckets', '*'],
    ] as const) {
      expect(decide({ principal: arn, action, resource }, policies)).toBe('allowed');
    }
  });
});
