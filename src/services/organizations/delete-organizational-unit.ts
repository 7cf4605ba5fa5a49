import { apiError, defineOperation, ok, withoutEntry } from '../../iam/index.ts';
import { accessDenied, onTargets, badCredentials } from './authorise.ts';
import { unitId } from './members.ts';
import { joined, withOrganization } from './organization.ts';
import { findUnit } from './refusals.ts';

export const deleteOrganizationalUnit = defineOperation({
  service: 'organizations',
  name: 'DeleteOrganizationalUnit',
  documentation: 'Deletes an organizational unit in which there is nothing.',
  readOnly: false,
  members: { OrganizationalUnitId: unitId },
  errors: [
    'AWSOrganizationsNotInUseException',
    'OrganizationalUnitNotEmptyException',
    'OrganizationalUnitNotFoundException',
  ],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations delete-organizational-unit --organizational-unit-id ou-ex4m-sandbox1',
  authorise: ({ OrganizationalUnitId }, world) => onTargets('DeleteOrganizationalUnit', world, [OrganizationalUnitId]),
  apply({ OrganizationalUnitId }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const { targets } = organization.value;
    const unit = findUnit(organization.value, OrganizationalUnitId);
    if (!unit.ok) return unit;
    if ([...targets.values()].some(({ parent }) => parent === OrganizationalUnitId)) {
      return apiError(
        'OrganizationalUnitNotEmptyException',
        'The specified OU is not empty. Move all accounts to another root or to other OUs, remove all child OUs, and try the operation again.',
      );
    }
    const left = withoutEntry(targets, OrganizationalUnitId);
    return ok({ world: withOrganization(world, { ...organization.value, targets: left }), output: null });
  },
});
