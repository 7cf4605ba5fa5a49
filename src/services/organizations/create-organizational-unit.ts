import { apiError, defineOperation, ok } from '../../iam/index.ts';
import { accessDenied, onTargets, badCredentials } from './authorise.ts';
import { lowercase, newTarget } from './create.ts';
import { parentId } from './members.ts';
import { childrenOf, joined, kindOf, withTargets } from './organization.ts';
import { findParent } from './refusals.ts';
import { unitShape } from './shapes.ts';

/** AWS: units stand at most five deep below the root, and there are at most a thousand. orgs_reference_limits.html */
const LEVELS = 5;
const UNITS = 1000;

export const createOrganizationalUnit = defineOperation({
  service: 'organizations',
  name: 'CreateOrganizationalUnit',
  documentation: 'Makes an organizational unit below the root or another unit.',
  readOnly: false,
  members: {
    ParentId: parentId,
    Name: { type: 'string', required: true, min: 1, max: 128, documentation: 'The name of the unit.' },
  },
  membersNotYet: ['Tags'],
  errors: [
    'AWSOrganizationsNotInUseException',
    'ConstraintViolationException',
    'DuplicateOrganizationalUnitException',
    'ParentNotFoundException',
  ],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations create-organizational-unit --parent-id r-ex4m --name Production',
  authorise: ({ ParentId }, world) => onTargets('CreateOrganizationalUnit', world, [ParentId]),
  apply({ ParentId, Name }, { world, newId }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const { rootId, targets, controls } = organization.value;
    const parent = findParent(organization.value, ParentId);
    if (!parent.ok) return parent;
    const siblings = childrenOf(organization.value, ParentId, 'ORGANIZATIONAL_UNIT');
    if (siblings.some((unit) => unit.name === Name)) {
      return apiError('DuplicateOrganizationalUnitException', 'An OU with the same name already exists.');
    }
    let depth = 1;
    for (let at = parent.value.parent; at !== null; at = targets.get(at)?.parent ?? null) depth += 1;
    if (depth > LEVELS) {
      return apiError('ConstraintViolationException', 'You have exceeded the maximum depth of organizational units.');
    }
    const units = [...targets.values()].filter((target) => kindOf(target) === 'ORGANIZATIONAL_UNIT');
    if (units.length >= UNITS) {
      return apiError('ConstraintViolationException', 'You have exceeded the maximum number of organizational units.');
    }
    const id = `ou-${rootId.slice('r-'.length)}-${lowercase(newId('', 'OrganizationalUnitId'), 8)}`;
    const unit = newTarget(id, Name, ParentId, controls);
    const after = withTargets(world, organization.value, [unit]);
    const made = joined(after);
    return made.ok ? ok({ world: after, output: { OrganizationalUnit: unitShape(made.value, unit) } }) : made;
  },
});
