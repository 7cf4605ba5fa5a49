import { apiError, defineOperation, ok, withoutEntry } from '../../iam/index.ts';
import { accessDenied, onPolicy, badCredentials } from './authorise.ts';
import { policyId } from './members.ts';
import { joined, withOrganization } from './organization.ts';
import { findOwnPolicy } from './refusals.ts';

export const deletePolicy = defineOperation({
  service: 'organizations',
  name: 'DeletePolicy',
  documentation: 'Deletes a policy that is attached nowhere.',
  readOnly: false,
  members: { PolicyId: policyId },
  errors: [
    'AWSOrganizationsNotInUseException',
    'InvalidInputException',
    'PolicyInUseException',
    'PolicyNotFoundException',
  ],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations delete-policy --policy-id p-examplepolicy1',
  authorise: ({ PolicyId }, world) => onPolicy('DeletePolicy', world, PolicyId),
  apply({ PolicyId }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const { targets, policies } = organization.value;
    const policy = findOwnPolicy(organization.value, PolicyId);
    if (!policy.ok) return policy;
    if ([...targets.values()].some(({ attached }) => attached.includes(PolicyId))) {
      return apiError(
        'PolicyInUseException',
        'The policy is attached to one or more entities. You must detach it from all roots, OUs, and accounts before performing this operation.',
      );
    }
    const left = withoutEntry(policies, PolicyId);
    return ok({ world: withOrganization(world, { ...organization.value, policies: left }), output: null });
  },
});
