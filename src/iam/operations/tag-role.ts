import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { aboutTags } from './authorise.ts';
import { findRole, onRole, withRole } from './role-carriers.ts';
import { roleName, roleTags } from './role-members.ts';
import { roleTagging, sameTags, tagged } from './tagging.ts';

export const tagRole = defineOperation({
  service: 'iam',
  name: 'TagRole',
  documentation: 'Sets tags of a role, over those of the same key.',
  readOnly: false,
  members: { RoleName: roleName, Tags: { ...roleTags, required: true } },
  errors: ['InvalidInput', 'LimitExceeded', 'NoSuchEntity'],
  example: 'aws iam tag-role --role-name DeployRole --tags Key=team,Value=data',
  authorise: (input, world) => onRole('iam:TagRole', world, input.RoleName, aboutTags(input.Tags)),
  apply(input, { world }) {
    const role = findRole(world.account, input.RoleName);
    if (!role.ok) return role;
    const changed = tagged(role.value.tags, input.Tags, roleTagging);
    if (!changed.ok) return changed;
    if (sameTags(role.value.tags, changed.value)) return ok({ world, output: null });
    return ok({ world: withRole(world, { ...role.value, tags: changed.value }), output: null });
  },
});
