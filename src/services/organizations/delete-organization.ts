import { apiError, defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, onAll, badCredentials } from './authorise.ts';
import { joined, kindOf, notYours } from './organization.ts';

export const deleteOrganization = defineOperation({
  service: 'organizations',
  name: 'DeleteOrganization',
  documentation: 'Ends the organization that this account manages, when no other account is in it.',
  readOnly: false,
  members: {},
  errors: ['AccessDeniedException', 'AWSOrganizationsNotInUseException', 'OrganizationNotEmptyException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations delete-organization',
  authorise: () => onAll('DeleteOrganization'),
  apply(_, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    if (organization.value.kind === 'member') return notYours();
    const others = [...organization.value.targets.values()].filter((target) => {
      return target.id !== world.account.id && kindOf(target) !== 'ROOT';
    });
    if (others.length > 0) {
      // AWS: organizational units keep it as well. orgs_manage_org_delete.html
      return apiError(
        'OrganizationNotEmptyException',
        'To delete an organization you must first remove all member accounts (except the master).',
      );
    }
    return ok({ world: { ...world, organization: { kind: 'standalone' } }, output: null });
  },
});
