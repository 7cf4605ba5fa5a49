import { defineOperation } from '../../iam/index.ts';
import { accessDenied, onPolicy, badCredentials } from './authorise.ts';
import { policyId } from './members.ts';
import { joined, kindOf } from './organization.ts';
import { findPolicy } from './refusals.ts';
import { targetArn } from './shapes.ts';
import { paged, paging } from './paged.ts';

export const listTargetsForPolicy = defineOperation({
  service: 'organizations',
  name: 'ListTargetsForPolicy',
  documentation: 'Lists what a policy is attached to.',
  readOnly: true,
  members: { PolicyId: policyId, ...paging },
  collects: ['Targets'],
  pagedBy: 'NextToken',
  errors: ['AWSOrganizationsNotInUseException', 'InvalidInputException', 'PolicyNotFoundException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations list-targets-for-policy --policy-id p-FullAWSAccess',
  authorise: ({ PolicyId }, world) => onPolicy('ListTargetsForPolicy', world, PolicyId),
  apply({ PolicyId, ...page }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const policy = findPolicy(organization.value, PolicyId);
    if (!policy.ok) return policy;
    const targets = [...organization.value.targets.values()].filter(({ attached }) => attached.includes(PolicyId));
    const shapes = targets.map((target) => ({
      TargetId: target.id,
      Arn: targetArn(organization.value, target),
      Name: target.name,
      Type: kindOf(target),
    }));
    return paged(world, 'Targets', shapes, page);
  },
});
