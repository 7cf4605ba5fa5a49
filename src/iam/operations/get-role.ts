import { roleLastUsed } from '../account/last-used.ts';
import { printedTime } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { aboutBoundary } from './boundary.ts';
import { findRole, onRole } from './role-carriers.ts';
import { roleName } from './role-members.ts';
import { roleShape } from './role-shape.ts';

export const getRole = defineOperation({
  service: 'iam',
  name: 'GetRole',
  documentation:
    'Tells about one role: its trust policy, how long its sessions last, its tags and when it was last used.',
  readOnly: true,
  members: { RoleName: roleName },
  errors: ['NoSuchEntity'],
  example: 'aws iam get-role --role-name DeployRole',
  authorise: (input, world) =>
    onRole('iam:GetRole', world, input.RoleName, aboutBoundary(world.account.roles.get(input.RoleName)?.boundary)),
  apply(input, { world, trail }) {
    const role = findRole(world.account, input.RoleName);
    if (!role.ok) return role;
    const used = roleLastUsed(trail, role.value);
    // AWS: the structure is there and empty when the role was never used.
    const lastUsed = used === null ? {} : { LastUsedDate: printedTime(used.at), Region: used.region };
    return ok({ world, output: { Role: roleShape(world.account, role.value, lastUsed) } });
  },
});
