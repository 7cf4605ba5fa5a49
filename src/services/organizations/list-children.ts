import { defineOperation } from '../../iam/index.ts';
import { accessDenied, onTargets, badCredentials } from './authorise.ts';
import { parentId } from './members.ts';
import { childrenOf, joined } from './organization.ts';
import { findParent } from './refusals.ts';
import { paged, paging } from './paged.ts';

export const listChildren = defineOperation({
  service: 'organizations',
  name: 'ListChildren',
  documentation: 'Lists the accounts or the units directly below the root or a unit.',
  readOnly: true,
  members: {
    ParentId: parentId,
    ChildType: {
      type: 'string',
      required: true,
      enum: ['ACCOUNT', 'ORGANIZATIONAL_UNIT'],
      documentation: 'What to list.',
    },
    ...paging,
  },
  collects: ['Children'],
  pagedBy: 'NextToken',
  errors: ['AWSOrganizationsNotInUseException', 'InvalidInputException', 'ParentNotFoundException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-children --parent-id r-ex4m --child-type ACCOUNT',
  authorise: ({ ParentId }, world) => onTargets('ListChildren', world, [ParentId]),
  apply({ ParentId, ChildType, ...page }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const parent = findParent(organization.value, ParentId);
    if (!parent.ok) return parent;
    const children = childrenOf(organization.value, ParentId, ChildType);
    return paged(
      world,
      'Children',
      children.map(({ id }) => ({ Id: id, Type: ChildType })),
      page,
    );
  },
});
