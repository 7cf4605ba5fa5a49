import { withEntry, type User } from '../account/account.ts';
import { userArn } from '../account/arn.ts';
import { idPrefix } from '../account/ids.ts';
import { exceeds, nameTaken } from '../account/lookup.ts';
import { userShape } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { newUserName, path } from './members.ts';

export const createUser = defineOperation({
  service: 'iam',
  name: 'CreateUser',
  documentation: 'Creates a new IAM user. A new user has no permissions and no credentials.',
  readOnly: false,
  members: { Path: path, UserName: newUserName },
  membersNotYet: ['PermissionsBoundary', 'Tags'],
  errors: ['EntityAlreadyExists', 'LimitExceeded'],
  example: 'aws iam create-user --user-name dev-alice',
  authorise: (input, { account }) => {
    const user = { path: input.Path ?? '/', name: input.UserName };
    return [{ action: 'iam:CreateUser', resource: userArn(account.id, user) }];
  },
  apply(input, { world, at, newId }) {
    const { account } = world;
    if (nameTaken(account.users, input.UserName)) {
      return apiError('EntityAlreadyExists', `User with name ${input.UserName} already exists.`);
    }
    const quota = exceeds('UsersPerAccount', account.users.size + 1);
    if (!quota.ok) return quota;
    const user: User = {
      name: input.UserName,
      path: input.Path ?? '/',
      id: newId(idPrefix.user, 'UserId'),
      createDate: at,
      groups: [],
      attached: [],
      inline: new Map(),
    };
    const next = { ...account, users: withEntry(account.users, user.name, user) };
    return ok({ world: { ...world, account: next }, output: { User: userShape(next, user) } });
  },
});
