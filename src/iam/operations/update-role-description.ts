import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { findOwnRole, onRole, withRole } from './role-carriers.ts';
import { roleDescription, roleName } from './role-members.ts';
import { describedRoleShape } from './role-shape.ts';

export const updateRoleDescription = defineOperation({
  service: 'iam',
  name: 'UpdateRoleDescription',
  documentation: 'Changes the description of a role. UpdateRole does the same and more.',
  readOnly: false,
  members: { RoleName: roleName, Description: { ...roleDescription, required: true } },
  errors: ['NoSuchEntity', 'UnmodifiableEntity'],
  example: 'aws iam update-role-description --role-name DeployRole --description "Deploys the site"',
  authorise: (input, world) => onRole('iam:UpdateRoleDescription', world, input.RoleName),
  apply(input, { world }) {
    const found = findOwnRole(world.account, input.RoleName);
    if (!found.ok) return found;
    const role = { ...found.value, description: input.Description };
    const after = found.value.description === input.Description ? world : withRole(world, role);
    return ok({ world: after, output: { Role: describedRoleShape(world.account, role) } });
  },
});
