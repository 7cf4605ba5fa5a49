import { withoutEntry, type Role } from '../account/account.ts';
import { roleArn } from '../account/arn.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { aboutBoundary } from './boundary.ts';
import { withPrincipalReplaced } from './principals.ts';
import { findOwnRole, onRole } from './role-carriers.ts';
import { roleName } from './role-members.ts';

export const deleteRole = defineOperation({
  service: 'iam',
  name: 'DeleteRole',
  documentation: 'Deletes a role. Its policies must be gone first; sessions that are open end with it.',
  readOnly: false,
  members: { RoleName: roleName },
  errors: ['DeleteConflict', 'NoSuchEntity', 'UnmodifiableEntity'],
  example: 'aws iam delete-role --role-name DeployRole',
  authorise: (input, world) =>
    onRole('iam:DeleteRole', world, input.RoleName, aboutBoundary(world.account.roles.get(input.RoleName)?.boundary)),
  apply(input, { world }) {
    const { account } = world;
    const role = findOwnRole(account, input.RoleName);
    if (!role.ok) return role;
    const blocking = whatBlocks(role.value);
    if (blocking !== null) return apiError('DeleteConflict', `Cannot delete entity, must ${blocking} first.`);
    const next = { ...account, roles: withoutEntry(account.roles, role.value.name) };
    // AWS: a policy that names the deleted role shows its id from then on, and a new role of that name is another principal.
    const gone = withPrincipalReplaced({ ...world, account: next }, roleArn(account.id, role.value), role.value.id);
    return ok({ world: gone, output: null });
  },
});

/** AWS: which conflict is reported when both apply is not documented. A boundary is no conflict. */
function whatBlocks({ inline, attached }: Role): string | null {
  if (inline.size > 0) return 'delete policies';
  return attached.length > 0 ? 'detach all policies' : null;
}
