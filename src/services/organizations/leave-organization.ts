import { apiError, defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, onAll, badCredentials } from './authorise.ts';
import { joined } from './organization.ts';

export const leaveOrganization = defineOperation({
  service: 'organizations',
  name: 'LeaveOrganization',
  documentation:
    'Takes this account out of the organization that it is a member of: its control policies limit it no more.',
  readOnly: false,
  members: {},
  errors: ['AWSOrganizationsNotInUseException', 'MasterCannotLeaveOrganizationException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations leave-organization',
  authorise: () => onAll('LeaveOrganization'),
  apply(_, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    if (organization.value.kind === 'management') {
      const why = "You can't remove a management account from an organization.";
      return apiError('MasterCannotLeaveOrganizationException', why);
    }
    return ok({ world: { ...world, organization: { kind: 'standalone' } }, output: null });
  },
});
