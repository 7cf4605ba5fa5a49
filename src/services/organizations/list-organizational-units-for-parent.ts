import { defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, onTargets, badCredentials } from './authorise.ts';
import { parentId } from './members.ts';
import { childrenOf, joined } from './organization.ts';
import { findParent } from './refusals.ts';
import { unitShape } from './shapes.ts';

export const listOrganizationalUnitsForParent = defineOperation({
  service: 'organizations',
  name: 'ListOrganizationalUnitsForParent',
  documentation: 'Lists the organizational units directly below the root or a unit.',
  readOnly: true,
  members: { ParentId: parentId },
  collects: ['OrganizationalUnits'],
  errors: ['AWSOrganizationsNotInUseException', 'ParentNotFoundException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-organizational-units-for-parent --parent-id r-ex4m',
  authorise: ({ ParentId }, world) => onTargets('ListOrganizationalUnitsForParent', world, [ParentId]),
  apply({ ParentId }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const parent = findParent(organization.value, ParentId);
    if (!parent.ok) return parent;
    const found = childrenOf(organization.value, ParentId, 'ORGANIZATIONAL_UNIT');
    return ok({ world, output: { OrganizationalUnits: found.map((one) => unitShape(organization.value, one)) } });
  },
});
