import { defineOperation } from '../../iam/index.ts';
import { aboutType, accessDenied, onAll, badCredentials } from './authorise.ts';
import { policyType } from './members.ts';
import { joined } from './organization.ts';
import { policySummaryShape } from './shapes.ts';
import { paged, paging } from './paged.ts';

export const listPolicies = defineOperation({
  service: 'organizations',
  name: 'ListPolicies',
  documentation: 'Lists the service control policies of the organization.',
  readOnly: true,
  members: { Filter: policyType, ...paging },
  collects: ['Policies'],
  pagedBy: 'NextToken',
  errors: ['AWSOrganizationsNotInUseException', 'InvalidInputException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-policies --filter SERVICE_CONTROL_POLICY',
  authorise: () => onAll('ListPolicies', aboutType),
  apply(page, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const policies = [...organization.value.policies.values()];
    return paged(
      world,
      'Policies',
      policies.map((one) => policySummaryShape(organization.value, one)),
      page,
    );
  },
});
