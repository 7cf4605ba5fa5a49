import { describe, expect, it } from 'vitest';
import { member, ROOT, withControlPolicy } from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';

const DELETE = ['organizations', 'DeletePolicy'] as const;
const { world, id: PolicyId } = withControlPolicy(member());

describe('DeletePolicy', () => {
  it('deletes a policy that is attached nowhere', () => {
    const after = serviceOutput(world, DELETE, { PolicyId }).world;
    expect(serviceError(after, DELETE, { PolicyId }).code).toBe('PolicyNotFoundException');
  });

  it('refuses one that is attached, and FullAWSAccess', () => {
    const attached = serviceOutput(world, ['organizations', 'AttachPolicy'], { PolicyId, TargetId: ROOT }).world;
    expect(serviceError(attached, DELETE, { PolicyId }).code).toBe('PolicyInUseException');
    expect(serviceError(world, DELETE, { PolicyId: 'p-FullAWSAccess' }).code).toBe('InvalidInputException');
  });
});
