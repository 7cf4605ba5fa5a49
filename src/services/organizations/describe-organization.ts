import { defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, onAll, badCredentials } from './authorise.ts';
import { joined } from './organization.ts';
import { organizationShape } from './shapes.ts';

export const describeOrganization = defineOperation({
  service: 'organizations',
  name: 'DescribeOrganization',
  documentation: 'Shows the organization that the account belongs to.',
  readOnly: true,
  members: {},
  errors: ['AWSOrganizationsNotInUseException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations describe-organization',
  authorise: () => onAll('DescribeOrganization'),
  apply(_, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    return ok({ world, output: { Organization: organizationShape(organization.value) } });
  },
});
