import { apiError, defineOperation, ok } from '../../iam/index.ts';
import { aboutType, accessDenied, onTargets, badCredentials } from './authorise.ts';
import { policyType, rootId } from './members.ts';
import { FULL_ACCESS, joined, withTargets } from './organization.ts';
import { findRoot } from './refusals.ts';
import { rootShape } from './shapes.ts';

export const enablePolicyType = defineOperation({
  service: 'organizations',
  name: 'EnablePolicyType',
  documentation:
    'Enables service control policies. FullAWSAccess is attached to the root, every unit and every account again.',
  readOnly: false,
  members: { RootId: rootId, PolicyType: policyType },
  errors: ['AWSOrganizationsNotInUseException', 'PolicyTypeAlreadyEnabledException', 'RootNotFoundException'],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations enable-policy-type --root-id r-ex4m --policy-type SERVICE_CONTROL_POLICY',
  authorise: ({ RootId }, world) => onTargets('EnablePolicyType', world, [RootId], aboutType),
  apply({ RootId }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const root = findRoot(organization.value, RootId);
    if (!root.ok) return root;
    if (organization.value.controls) {
      return apiError('PolicyTypeAlreadyEnabledException', 'The specified policy type is already enabled.');
    }
    const after = { ...organization.value, controls: true };
    const targets = [...after.targets.values()].map((target) => ({ ...target, attached: [FULL_ACCESS] }));
    return ok({ world: withTargets(world, after, targets), output: { Root: rootShape(after, root.value) } });
  },
});
