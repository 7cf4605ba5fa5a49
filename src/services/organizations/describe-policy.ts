import { defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, onPolicy, badCredentials } from './authorise.ts';
import { policyId } from './members.ts';
import { joined } from './organization.ts';
import { findPolicy } from './refusals.ts';
import { policyShape } from './shapes.ts';

export const describePolicy = defineOperation({
  service: 'organizations',
  name: 'DescribePolicy',
  documentation: 'Shows a policy with its document.',
  readOnly: true,
  members: { PolicyId: policyId },
  errors: ['AWSOrganizationsNotInUseException', 'PolicyNotFoundException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations describe-policy --policy-id p-FullAWSAccess',
  authorise: ({ PolicyId }, world) => onPolicy('DescribePolicy', world, PolicyId),
  apply({ PolicyId }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const policy = findPolicy(organization.value, PolicyId);
    if (!policy.ok) return policy;
    return ok({ world, output: { Policy: policyShape(organization.value, policy.value) } });
  },
});
