import type { Role } from '../account/account.ts';
import { roleArn } from '../account/arn.ts';
import { idPrefix } from '../account/ids.ts';
import { exceeds, nameTaken } from '../account/lookup.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { aboutTags } from './authorise.ts';
import { permissionsBoundary } from './boundary-member.ts';
import { aboutBoundary, findOptionalBoundary } from './boundary.ts';
import { withPolicy } from './managed.ts';
import { path } from './members.ts';
import { withRole } from './role-carriers.ts';
import { maxSessionDuration, newRoleName, roleDescription, roleTags, trustDocument } from './role-members.ts';
import { newRoleShape } from './role-shape.ts';
import { roleTagging, tagged } from './tagging.ts';
import { readTrust } from './trust.ts';

/** AWS: an hour, unless it is told otherwise. CreateRole, API reference */
const AN_HOUR = 3600;

export const createRole = defineOperation({
  service: 'iam',
  name: 'CreateRole',
  documentation:
    'Creates a role. Its trust policy says who may assume it; until it carries policies it may do nothing.',
  readOnly: false,
  members: {
    Path: path,
    RoleName: newRoleName,
    AssumeRolePolicyDocument: { ...trustDocument, required: true },
    Description: roleDescription,
    MaxSessionDuration: maxSessionDuration,
    PermissionsBoundary: permissionsBoundary,
    Tags: roleTags,
  },
  // AWS: NoSuchEntity is answered for a boundary that is not there, though the model does not list it.
  errors: ['EntityAlreadyExists', 'InvalidInput', 'LimitExceeded', 'MalformedPolicyDocument'],
  example:
    'aws iam create-role --role-name DeployRole --assume-role-policy-document \'{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:user/dev-alice"}, "Action": "sts:AssumeRole"}}\'',
  authorise: (input, { account }) => {
    const resource = roleArn(account.id, { path: input.Path ?? '/', name: input.RoleName });
    const context = { ...aboutTags(input.Tags ?? []), ...aboutBoundary(input.PermissionsBoundary) };
    const create = { action: 'iam:CreateRole', resource, context };
    // AWS: tags that come with the role need the permission to tag as well. id_tags_roles.html
    return input.Tags === undefined ? [create] : [create, { action: 'iam:TagRole', resource, context }];
  },
  apply(input, { world, at, newId, reference }) {
    const { account } = world;
    const trust = readTrust(input.AssumeRolePolicyDocument, world);
    if (!trust.ok) return trust;
    if (nameTaken(account.roles, input.RoleName)) {
      return apiError('EntityAlreadyExists', `Role with name ${input.RoleName} already exists.`);
    }
    const boundary = findOptionalBoundary(account, input.PermissionsBoundary, reference);
    if ('needs' in boundary) return boundary;
    if (!boundary.ok) return boundary;
    const quota = exceeds('RolesPerAccount', account.roles.size + 1, account);
    if (!quota.ok) return quota;
    const tags = tagged(new Map(), input.Tags ?? [], roleTagging);
    if (!tags.ok) return tags;
    const role: Role = {
      name: input.RoleName,
      path: input.Path ?? '/',
      id: newId(idPrefix.role, 'RoleId'),
      createDate: at,
      description: input.Description ?? null,
      trust: trust.value,
      maxSessionDuration: input.MaxSessionDuration ?? AN_HOUR,
      attached: [],
      inline: new Map(),
      tags: tags.value,
      boundary: boundary.value?.arn ?? null,
      lastUsed: null,
    };
    const known = boundary.value === null ? world : withPolicy(world, boundary.value);
    return ok({ world: withRole(known, role), output: { Role: newRoleShape(account, role) } });
  },
});
