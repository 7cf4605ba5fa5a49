import { defineOperation } from '../../iam/index.ts';
import { accessDenied, onAll, badCredentials } from './authorise.ts';
import { joined, kindOf } from './organization.ts';
import { accountShape } from './shapes.ts';
import { paged, paging } from './paged.ts';

export const listAccounts = defineOperation({
  service: 'organizations',
  name: 'ListAccounts',
  documentation: 'Lists the accounts of the organization.',
  readOnly: true,
  members: paging,
  collects: ['Accounts'],
  pagedBy: 'NextToken',
  errors: ['AWSOrganizationsNotInUseException', 'InvalidInputException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-accounts',
  authorise: () => onAll('ListAccounts'),
  apply(page, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const accounts = [...organization.value.targets.values()].filter((target) => kindOf(target) === 'ACCOUNT');
    return paged(
      world,
      'Accounts',
      accounts.map((one) => accountShape(organization.value, one)),
      page,
    );
  },
});
