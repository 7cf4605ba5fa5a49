import { defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, onTargets, badCredentials } from './authorise.ts';
import { accountId } from './members.ts';
import { joined } from './organization.ts';
import { findAccount } from './refusals.ts';
import { accountShape } from './shapes.ts';

export const describeAccount = defineOperation({
  service: 'organizations',
  name: 'DescribeAccount',
  documentation: 'Shows an account of the organization.',
  readOnly: true,
  members: { AccountId: accountId },
  errors: ['AWSOrganizationsNotInUseException', 'AccountNotFoundException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations describe-account --account-id 123456789012',
  authorise: ({ AccountId }, world) => onTargets('DescribeAccount', world, [AccountId]),
  apply({ AccountId }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const account = findAccount(organization.value, AccountId);
    if (!account.ok) return account;
    return ok({ world, output: { Account: accountShape(organization.value, account.value) } });
  },
});
