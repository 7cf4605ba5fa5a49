import { defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, onAll, badCredentials } from './authorise.ts';
import { joined, kindOf } from './organization.ts';
import { accountShape } from './shapes.ts';

export const listAccounts = defineOperation({
  service: 'organizations',
  name: 'ListAccounts',
  documentation: 'Lists the accounts of the organization.',
  readOnly: true,
  members: {},
  collects: ['Accounts'],
  errors: ['AWSOrganizationsNotInUseException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-accounts',
  authorise: () => onAll('ListAccounts'),
  apply(_, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const accounts = [...organization.value.targets.values()].filter((target) => kindOf(target) === 'ACCOUNT');
    return ok({ world, output: { Accounts: accounts.map((one) => accountShape(organization.value, one)) } });
  },
});
