import { defineOperation } from '../../iam/index.ts';
import { accessDenied, onAll, badCredentials } from './authorise.ts';
import { joined } from './organization.ts';
import { rootShape } from './shapes.ts';
import { paged, paging } from './paged.ts';

export const listRoots = defineOperation({
  service: 'organizations',
  name: 'ListRoots',
  documentation: 'Lists the root of the organization, with the policy types that are enabled in it.',
  readOnly: true,
  members: paging,
  collects: ['Roots'],
  pagedBy: 'NextToken',
  errors: ['AWSOrganizationsNotInUseException', 'InvalidInputException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-roots',
  authorise: () => onAll('ListRoots'),
  apply(page, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const { targets, rootId } = organization.value;
    const roots = [...targets.values()].filter(({ id }) => id === rootId);
    return paged(
      world,
      'Roots',
      roots.map((root) => rootShape(organization.value, root)),
      page,
    );
  },
});
