import { describe, expect, it } from 'vitest';
import { management, member } from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';
import { withTargets } from './organization.ts';

const DELETE = ['organizations', 'DeleteOrganization'] as const;

describe('DeleteOrganization', () => {
  it('leaves the account alone', () => {
    const { output, world } = serviceOutput(management(), DELETE);
    expect([output, world.organization]).toEqual([null, { kind: 'standalone' }]);
  });

  it.each(['ou-abcd-12345678', '444455556666'])('is refused while there is %s', (id) => {
    const world = management();
    const { organization } = world;
    if (organization.kind === 'standalone') throw new Error('No organization');
    const other = { id, name: 'Other', parent: organization.rootId, attached: [] };
    expect(serviceError(withTargets(world, organization, [other]), DELETE, {}).code).toBe(
      'OrganizationNotEmptyException',
    );
  });

  it('is refused to a member', () => {
    expect(serviceError(member(), DELETE, {})).toEqual({
      code: 'AccessDeniedException',
      message: "You don't have permissions to access this resource.",
    });
  });
});
