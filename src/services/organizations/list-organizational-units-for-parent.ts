import { defineOperation } from '../../iam/index.ts';
import { accessDenied, onTargets, badCredentials } from './authorise.ts';
import { parentId } from './members.ts';
import { childrenOf, joined } from './organization.ts';
import { findParent } from './refusals.ts';
import { unitShape } from './shapes.ts';
import { paged, paging } from './paged.ts';

export const listOrganizationalUnitsForParent = defineOperation({
  service: 'organizations',
  name: 'ListOrganizationalUnitsForParent',
  documentation: 'Lists the organizational units directly below the root or a unit.',
  readOnly: true,
  members: { ParentId: parentId, ...paging },
  collects: ['OrganizationalUnits'],
  pagedBy: 'NextToken',
  errors: ['AWSOrganizationsNotInUseException', 'InvalidInputException', 'ParentNotFoundException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-organizational-units-for-parent --parent-id r-ex4m',
  authorise: ({ ParentId }, world) => onTargets('ListOrganizationalUnitsForParent', world, [ParentId]),
  apply({ ParentId, ...page }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const parent = findParent(organization.value, ParentId);
    if (!parent.ok) return parent;
    const found = childrenOf(organization.value, ParentId, 'ORGANIZATIONAL_UNIT');
    return paged(
      world,
      'OrganizationalUnits',
      found.map((one) => unitShape(organization.value, one)),
      page,
    );
  },
});
