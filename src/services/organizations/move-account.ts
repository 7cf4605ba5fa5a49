import { apiError, defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, onTargets, badCredentials } from './authorise.ts';
import { accountId, parentId } from './members.ts';
import { containerOf, joined, withTargets } from './organization.ts';
import { findAccount } from './refusals.ts';

export const moveAccount = defineOperation({
  service: 'organizations',
  name: 'MoveAccount',
  documentation: 'Moves an account to the root or to a unit: from then on the control policies of that place limit it.',
  readOnly: false,
  members: {
    AccountId: accountId,
    SourceParentId: parentId,
    DestinationParentId: parentId,
  },
  errors: [
    'AWSOrganizationsNotInUseException',
    'AccountNotFoundException',
    'DestinationParentNotFoundException',
    'DuplicateAccountException',
    'SourceParentNotFoundException',
  ],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example:
    'aws organizations move-account --account-id 123456789012 --source-parent-id r-ex4m --destination-parent-id ou-ex4m-sandbox1',
  authorise: ({ AccountId, SourceParentId, DestinationParentId }, world) =>
    onTargets('MoveAccount', world, [AccountId, SourceParentId, DestinationParentId]),
  apply({ AccountId, SourceParentId, DestinationParentId }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const account = findAccount(organization.value, AccountId);
    if (!account.ok) return account;
    if (account.value.parent !== SourceParentId) {
      return apiError('SourceParentNotFoundException', "You specified a source parent that doesn't exist.");
    }
    if (containerOf(organization.value, DestinationParentId) === null) {
      return apiError('DestinationParentNotFoundException', "You specified a destination parent that doesn't exist.");
    }
    if (DestinationParentId === SourceParentId) {
      const why = 'That account is already present in the specified destination.';
      return apiError('DuplicateAccountException', why);
    }
    const moved = { ...account.value, parent: DestinationParentId };
    return ok({ world: withTargets(world, organization.value, [moved]), output: null });
  },
});
