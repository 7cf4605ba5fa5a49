import { defineOperation } from '../../iam/index.ts';
import { aboutType, accessDenied, onTargets, badCredentials } from './authorise.ts';
import { policyType, targetId } from './members.ts';
import { joined } from './organization.ts';
import { findTarget } from './refusals.ts';
import { policySummaryShape } from './shapes.ts';
import { paged, paging } from './paged.ts';

export const listPoliciesForTarget = defineOperation({
  service: 'organizations',
  name: 'ListPoliciesForTarget',
  documentation: 'Lists the policies that are attached to the root, a unit or an account itself.',
  readOnly: true,
  members: { TargetId: targetId, Filter: policyType, ...paging },
  collects: ['Policies'],
  pagedBy: 'NextToken',
  errors: ['AWSOrganizationsNotInUseException', 'InvalidInputException', 'TargetNotFoundException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-policies-for-target --target-id r-ex4m --filter SERVICE_CONTROL_POLICY',
  authorise: ({ TargetId }, world) => onTargets('ListPoliciesForTarget', world, [TargetId], aboutType),
  apply({ TargetId, ...page }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const target = findTarget(organization.value, TargetId);
    if (!target.ok) return target;
    const policies = target.value.attached.flatMap((id) => organization.value.policies.get(id) ?? []);
    return paged(
      world,
      'Policies',
      policies.map((one) => policySummaryShape(organization.value, one)),
      page,
    );
  },
});
