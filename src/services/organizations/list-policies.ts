import { defineOperation, ok } from '../../iam/index.ts';
import { aboutType, accessDenied, onAll, badCredentials } from './authorise.ts';
import { policyType } from './members.ts';
import { joined } from './organization.ts';
import { policySummaryShape } from './shapes.ts';

export const listPolicies = defineOperation({
  service: 'organizations',
  name: 'ListPolicies',
  documentation: 'Lists the service control policies of the organization.',
  readOnly: true,
  members: { Filter: policyType },
  collects: ['Policies'],
  errors: ['AWSOrganizationsNotInUseException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-policies --filter SERVICE_CONTROL_POLICY',
  authorise: () => onAll('ListPolicies', aboutType),
  apply(_, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const policies = [...organization.value.policies.values()];
    return ok({ world, output: { Policies: policies.map((one) => policySummaryShape(organization.value, one)) } });
  },
});
