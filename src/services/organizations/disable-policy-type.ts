import { defineOperation, ok } from '../../iam/index.ts';
import { aboutType, accessDenied, onTargets, badCredentials } from './authorise.ts';
import { policyType, rootId } from './members.ts';
import { joined, withTargets } from './organization.ts';
import { findRoot, typeNotEnabled } from './refusals.ts';
import { rootShape } from './shapes.ts';

export const disablePolicyType = defineOperation({
  service: 'organizations',
  name: 'DisablePolicyType',
  documentation: 'Disables service control policies: they limit nobody, and all are detached from everywhere.',
  readOnly: false,
  members: { RootId: rootId, PolicyType: policyType },
  errors: ['AWSOrganizationsNotInUseException', 'PolicyTypeNotEnabledException', 'RootNotFoundException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations disable-policy-type --root-id r-ex4m --policy-type SERVICE_CONTROL_POLICY',
  authorise: ({ RootId }, world) => onTargets('DisablePolicyType', world, [RootId], aboutType),
  apply({ RootId }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const root = findRoot(organization.value, RootId);
    if (!root.ok) return root;
    if (!organization.value.controls) return typeNotEnabled();
    const after = { ...organization.value, controls: false };
    // AWS: what was attached is not remembered. orgs_manage_policies_enable-disable.html
    const targets = [...after.targets.values()].map((target) => ({ ...target, attached: [] }));
    return ok({ world: withTargets(world, after, targets), output: { Root: rootShape(after, root.value) } });
  },
});
