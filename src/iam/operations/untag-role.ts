import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { findRole, onRole, withRole } from './role-carriers.ts';
import { roleName, roleTagKeys } from './role-members.ts';
import { roleTagging, sameTags, untagged } from './tagging.ts';

export const untagRole = defineOperation({
  service: 'iam',
  name: 'UntagRole',
  documentation: 'Removes tags from a role. Keys that are not there are no error.',
  readOnly: false,
  members: { RoleName: roleName, TagKeys: roleTagKeys },
  errors: ['NoSuchEntity'],
  example: 'aws iam untag-role --role-name DeployRole --tag-keys team',
  authorise: (input, world) => onRole('iam:UntagRole', world, input.RoleName, { 'aws:TagKeys': input.TagKeys }),
  apply(input, { world }) {
    const role = findRole(world.account, input.RoleName);
    if (!role.ok) return role;
    const tags = untagged(role.value.tags, input.TagKeys, roleTagging);
    if (sameTags(role.value.tags, tags)) return ok({ world, output: null });
    return ok({ world: withRole(world, { ...role.value, tags }), output: null });
  },
});
