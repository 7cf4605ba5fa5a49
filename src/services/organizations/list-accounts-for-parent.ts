import { defineOperation } from '../../iam/index.ts';
import { accessDenied, onTargets, badCredentials } from './authorise.ts';
import { parentId } from './members.ts';
import { childrenOf, joined } from './organization.ts';
import { findParent } from './refusals.ts';
import { accountShape } from './shapes.ts';
import { paged, paging } from './paged.ts';

export const listAccountsForParent = defineOperation({
  service: 'organizations',
  name: 'ListAccountsForParent',
  documentation: 'Lists the accounts directly below the root or a unit.',
  readOnly: true,
  members: { ParentId: parentId, ...paging },
  collects: ['Accounts'],
  pagedBy: 'NextToken',
  errors: ['AWSOrganizationsNotInUseException', 'InvalidInputException', 'ParentNotFoundException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-accounts-for-parent --parent-id r-ex4m',
  authorise: ({ ParentId }, world) => onTargets('ListAccountsForParent', world, [ParentId]),
  apply({ ParentId, ...page }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const parent = findParent(organization.value, ParentId);
    if (!parent.ok) return parent;
    const found = childrenOf(organization.value, ParentId, 'ACCOUNT');
    return paged(
      world,
      'Accounts',
      found.map((one) => accountShape(organization.value, one)),
      page,
    );
  },
});
