import { describe, expect, it } from 'vitest';
import { management, member } from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';

const LEAVE = ['organizations', 'LeaveOrganization'] as const;

describe('LeaveOrganization', () => {
  it('leaves a member alone', () => {
    const { output, world } = serviceOutput(member(), LEAVE);
    expect([output, world.organization]).toEqual([null, { kind: 'standalone' }]);
  });

  it('is refused to the management account', () => {
    expect(serviceError(management(), LEAVE, {}).code).toBe('MasterCannotLeaveOrganizationException');
  });
});
