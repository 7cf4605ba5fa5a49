import { withEntry, type User } from '../account/account.ts';
import { userArn } from '../account/arn.ts';
import { idPrefix } from '../account/ids.ts';
import { exceeds, nameTaken } from '../account/lookup.ts';
import { userShapeWithTags } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { aboutTags } from './authorise.ts';
import { permissionsBoundary } from './boundary-member.ts';
import { aboutBoundary, findOptionalBoundary } from './boundary.ts';
import { withPolicy } from './managed.ts';
import { newUserName, path, tags } from './members.ts';
import { tagged } from './tagging.ts';

export const createUser = defineOperation({
  service: 'iam',
  name: 'CreateUser',
  documentation: 'Creates a new IAM user. A new user has no permissions and no credentials.',
  readOnly: false,
  members: { Path: path, UserName: newUserName, PermissionsBoundary: permissionsBoundary, Tags: tags },
  errors: ['EntityAlreadyExists', 'InvalidInput', 'LimitExceeded', 'NoSuchEntity'],
  example: 'aws iam create-user --user-name dev-alice',
  authorise: (input, { account }) => {
    const resource = userArn(account.id, { path: input.Path ?? '/', name: input.UserName });
    const context = { ...aboutTags(input.Tags ?? []), ...aboutBoundary(input.PermissionsBoundary) };
    const create = { action: 'iam:CreateUser', resource, context };
    // AWS: tags that come with the user need the permission to tag as well. id_tags_users.html
    return input.Tags === undefined ? [create] : [create, { action: 'iam:TagUser', resource, context }];
  },
  apply(input, { world, at, newId, reference }) {
    const { account } = world;
    if (nameTaken(account.users, input.UserName)) {
      return apiError('EntityAlreadyExists', `User with name ${input.UserName} already exists.`);
    }
    const boundary = findOptionalBoundary(account, input.PermissionsBoundary, reference);
    if ('needs' in boundary) return boundary;
    if (!boundary.ok) return boundary;
    const quota = exceeds('UsersPerAccount', account.users.size + 1, account);
    if (!quota.ok) return quota;
    const tagsOf = tagged(new Map(), input.Tags ?? []);
    if (!tagsOf.ok) return tagsOf;
    const user: User = {
      name: input.UserName,
      path: input.Path ?? '/',
      id: newId(idPrefix.user, 'UserId'),
      createDate: at,
      groups: [],
      attached: [],
      inline: new Map(),
      tags: tagsOf.value,
      accessKeys: [],
      everHadAccessKey: false,
      loginProfile: null,
      boundary: boundary.value?.arn ?? null,
    };
    const known = boundary.value === null ? world : withPolicy(world, boundary.value);
    const next = { ...known.account, users: withEntry(account.users, user.name, user) };
    return ok({ world: { ...world, account: next }, output: { User: userShapeWithTags(next, user) } });
  },
});
