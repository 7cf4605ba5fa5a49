import { defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, onTargets, badCredentials } from './authorise.ts';
import { unitId } from './members.ts';
import { joined } from './organization.ts';
import { findUnit } from './refusals.ts';
import { unitShape } from './shapes.ts';

export const describeOrganizationalUnit = defineOperation({
  service: 'organizations',
  name: 'DescribeOrganizationalUnit',
  documentation: 'Shows an organizational unit.',
  readOnly: true,
  members: { OrganizationalUnitId: unitId },
  errors: ['AWSOrganizationsNotInUseException', 'OrganizationalUnitNotFoundException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations describe-organizational-unit --organizational-unit-id ou-ex4m-sandbox1',
  authorise: ({ OrganizationalUnitId }, world) =>
    onTargets('DescribeOrganizationalUnit', world, [OrganizationalUnitId]),
  apply({ OrganizationalUnitId }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const unit = findUnit(organization.value, OrganizationalUnitId);
    if (!unit.ok) return unit;
    return ok({ world, output: { OrganizationalUnit: unitShape(organization.value, unit.value) } });
  },
});
