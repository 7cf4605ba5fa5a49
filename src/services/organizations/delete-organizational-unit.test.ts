import { describe, expect, it } from 'vitest';
import { ACCOUNT, member, ROOT, SANDBOX } from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';

const DELETE = ['organizations', 'DeleteOrganizationalUnit'] as const;

describe('DeleteOrganizationalUnit', () => {
  it('deletes a unit in which there is nothing', () => {
    const { world } = serviceOutput(member(), DELETE, { OrganizationalUnitId: SANDBOX });
    if (world.organization.kind === 'standalone') throw new Error('No organization');
    expect(world.organization.targets.has(SANDBOX)).toBe(false);
    expect(world.organization.targets.has(ROOT)).toBe(true);
  });

  it('refuses a unit in which an account is', () => {
    const moved = serviceOutput(member(), ['organizations', 'MoveAccount'], {
      AccountId: ACCOUNT,
      SourceParentId: ROOT,
      DestinationParentId: SANDBOX,
    }).world;
    expect(serviceError(moved, DELETE, { OrganizationalUnitId: SANDBOX }).code).toBe(
      'OrganizationalUnitNotEmptyException',
    );
  });

  it.each([ROOT, ACCOUNT, 'ou-ex4m-nothing1'])('refuses %s', (OrganizationalUnitId) => {
    expect(serviceError(member(), DELETE, { OrganizationalUnitId })).toEqual({
      code: 'OrganizationalUnitNotFoundException',
      message: "You specified an organizational unit that doesn't exist.",
    });
  });
});
