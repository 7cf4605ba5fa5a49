import { describe, expect, it } from 'vitest';
import { administrator } from '../../iam/index.ts';
import { call } from '../../../test/support/account.ts';
import { attached, member, ROOT, withControlPolicy } from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';

const DISABLE = ['organizations', 'DisablePolicyType'] as const;
const input = { RootId: ROOT, PolicyType: 'SERVICE_CONTROL_POLICY' };

describe('DisablePolicyType', () => {
  it('frees everybody of control policies', () => {
    const { world, id } = withControlPolicy(member());
    const limited = serviceOutput(world, ['organizations', 'AttachPolicy'], { PolicyId: id, TargetId: ROOT }).world;
    const { output, world: off } = serviceOutput(limited, DISABLE, input);
    expect(output).toMatchObject({ Root: { PolicyTypes: [] } });
    expect(attached(off, ROOT)).toEqual([]);
    const remove = { Bucket: 'app-logs', Key: '2026.txt' };
    expect(call(limited, administrator, ['s3', 'DeleteObject'], remove).result.ok).toBe(false);
    expect(call(off, administrator, ['s3', 'DeleteObject'], remove).result.ok).toBe(true);
  });

  it('refuses a type that is disabled, and a root that there is not', () => {
    const off = serviceOutput(member(), DISABLE, input).world;
    expect(serviceError(off, DISABLE, input).code).toBe('PolicyTypeNotEnabledException');
    expect(serviceError(off, DISABLE, { ...input, RootId: 'r-none' }).code).toBe('RootNotFoundException');
  });
});
