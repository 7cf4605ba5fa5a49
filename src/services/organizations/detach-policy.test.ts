import { describe, expect, it } from 'vitest';
import { administrator } from '../../iam/index.ts';
import { call } from '../../../test/support/account.ts';
import { allow } from '../../../test/support/builders.ts';
import { ACCOUNT, attached, member, ROOT, withControlPolicy } from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';

const DETACH = ['organizations', 'DetachPolicy'] as const;
const FULL = { PolicyId: 'p-FullAWSAccess', TargetId: ACCOUNT };

describe('DetachPolicy', () => {
  it('never detaches the last policy of a place', () => {
    // Source: hashicorp/terraform-provider-aws#26797.
    expect(serviceError(member(), DETACH, FULL)).toEqual({
      code: 'ConstraintViolationException',
      message:
        'You cannot remove the last policy attached to the specified target. You must have at least one attached at all times.',
    });
  });

  it('leaves what the other policies of the place allow', () => {
    const { world, id } = withControlPolicy(member(), 'OnlyS3', allow(['s3:*', 'organizations:*']));
    const both = serviceOutput(world, ['organizations', 'AttachPolicy'], { PolicyId: id, TargetId: ACCOUNT }).world;
    const after = serviceOutput(both, DETACH, FULL).world;
    expect(attached(after, ACCOUNT)).toEqual([id]);
    expect(call(after, administrator, ['s3', 'ListBuckets']).result.ok).toBe(true);
    expect(call(after, administrator, ['iam', 'CreateUser'], { UserName: 'dana' }).result).toMatchObject({
      error: { message: expect.stringContaining('because no service control policy allows the iam:CreateUser action') },
    });
  });

  it('refuses what is not attached, and what there is not', () => {
    const { world, id } = withControlPolicy(member());
    expect(serviceError(world, DETACH, { PolicyId: id, TargetId: ROOT })).toEqual({
      code: 'PolicyNotAttachedException',
      message: "The policy isn't attached to the specified target.",
    });
    expect(serviceError(world, DETACH, { PolicyId: 'p-none12345', TargetId: ROOT }).code).toBe(
      'PolicyNotFoundException',
    );
    expect(serviceError(world, DETACH, { ...FULL, TargetId: 'r-none' }).code).toBe('TargetNotFoundException');
  });
});
