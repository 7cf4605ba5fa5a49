import { describe, expect, it } from 'vitest';
import { administrator, type World } from '../../iam/index.ts';
import { call } from '../../../test/support/account.ts';
import {
  ACCOUNT,
  attached,
  management,
  MANAGEMENT,
  member,
  ROOT,
  SANDBOX,
  withControlPolicy,
} from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';
import { joined, withTargets } from './organization.ts';

const ATTACH = ['organizations', 'AttachPolicy'] as const;
const { world, id: PolicyId } = withControlPolicy(member());
const mayDelete = (after: World) =>
  call(after, administrator, ['s3', 'DeleteObject'], { Bucket: 'app-logs', Key: '2026.txt' }).result.ok;

describe('AttachPolicy', () => {
  it.each([
    [ROOT, false],
    [ACCOUNT, false],
    [SANDBOX, true],
    [MANAGEMENT, true],
  ])('at %s leaves an account below the root the right to delete: %s', (TargetId, expected) => {
    const after = serviceOutput(world, ATTACH, { PolicyId, TargetId }).world;
    expect(attached(after, TargetId)).toEqual(['p-FullAWSAccess', PolicyId]);
    expect(mayDelete(after)).toBe(expected);
  });

  it('does not limit the management account', () => {
    const own = withControlPolicy(management());
    const after = serviceOutput(own.world, ATTACH, { PolicyId: own.id, TargetId: ACCOUNT }).world;
    expect(mayDelete(after)).toBe(true);
  });

  it('is refused for a policy that is there already, and for policies and targets that there are not', () => {
    expect(serviceError(world, ATTACH, { PolicyId: 'p-FullAWSAccess', TargetId: ROOT })).toEqual({
      code: 'DuplicatePolicyAttachmentException',
      message: 'The selected policy is already attached to the specified target.',
    });
    expect(serviceError(world, ATTACH, { PolicyId: 'p-none12345', TargetId: ROOT }).code).toBe(
      'PolicyNotFoundException',
    );
    expect(serviceError(world, ATTACH, { PolicyId, TargetId: 'r-none' }).code).toBe('TargetNotFoundException');
  });

  it('is refused while the type is disabled', () => {
    const input = { RootId: ROOT, PolicyType: 'SERVICE_CONTROL_POLICY' };
    const disabled = serviceOutput(world, ['organizations', 'DisablePolicyType'], input).world;
    expect(serviceError(disabled, ATTACH, { PolicyId, TargetId: ROOT })).toEqual({
      code: 'PolicyTypeNotEnabledException',
      message: 'This operation can be performed only for enabled policy types.',
    });
  });

  it('lets ten policies be attached to one place', () => {
    const organization = joined(world);
    const root = organization.ok ? organization.value.targets.get(ROOT) : undefined;
    if (!organization.ok || root === undefined) throw new Error('No root');
    const rootWith = (count: number) =>
      withTargets(world, organization.value, [
        { ...root, attached: ['p-FullAWSAccess', ...Array.from({ length: count - 1 }, (_, n) => `p-number${n}`)] },
      ]);
    expect(serviceOutput(rootWith(9), ATTACH, { PolicyId, TargetId: ROOT }).output).toBeNull();
    expect(serviceError(rootWith(10), ATTACH, { PolicyId, TargetId: ROOT })).toEqual({
      code: 'ConstraintViolationException',
      message: 'You have attached the maximum number of policies to the specified target.',
    });
  });
});
