import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { findOwnRole, onRole, withRole } from './role-carriers.ts';
import { maxSessionDuration, roleDescription, roleName } from './role-members.ts';

export const updateRole = defineOperation({
  service: 'iam',
  name: 'UpdateRole',
  documentation: 'Changes the description of a role or how long its sessions may last. A role cannot be renamed.',
  readOnly: false,
  members: { RoleName: roleName, Description: roleDescription, MaxSessionDuration: maxSessionDuration },
  errors: ['NoSuchEntity', 'UnmodifiableEntity'],
  example: 'aws iam update-role --role-name DeployRole --max-session-duration 7200',
  authorise: (input, world) => onRole('iam:UpdateRole', world, input.RoleName),
  apply(input, { world }) {
    const found = findOwnRole(world.account, input.RoleName);
    if (!found.ok) return found;
    const role = found.value;
    // AWS: what is not told stays. Recorded in February 2026
    const { Description = role.description, MaxSessionDuration = role.maxSessionDuration } = input;
    const same = Description === role.description && MaxSessionDuration === role.maxSessionDuration;
    const changed = { ...role, description: Description, maxSessionDuration: MaxSessionDuration };
    return ok({ world: same ? world : withRole(world, changed), output: {} });
  },
});
