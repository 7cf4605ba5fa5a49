import { withoutEntry } from '../account/account.ts';
import { userArn } from '../account/arn.ts';
import { findUser, nameTaken } from '../account/lookup.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { newUserName, path, userName } from './members.ts';
import { withPrincipalReplaced } from './principals.ts';
import { rekeyed, renamedIn } from './rename.ts';

const { required: _required, ...optionalName } = newUserName;

export const updateUser = defineOperation({
  service: 'iam',
  name: 'UpdateUser',
  documentation:
    'Renames a user or moves it to another path. It keeps its id, groups, policies and credentials; its ARN changes.',
  readOnly: false,
  members: {
    UserName: userName,
    NewPath: { ...path, documentation: 'The new path of the user.' },
    NewUserName: { ...optionalName, documentation: 'The new name of the user.' },
  },
  errors: ['EntityAlreadyExists', 'NoSuchEntity'],
  example: 'aws iam update-user --user-name dev-alice --new-user-name dev-alicia',
  // AWS: both the user as it is and the user as it will be must be allowed. UpdateUser, API reference
  authorise: ({ UserName, NewPath, NewUserName }, world) => {
    const { account } = world;
    const user = account.users.get(UserName) ?? { path: '/', name: UserName };
    const target = userArn(account.id, { path: NewPath ?? user.path, name: NewUserName ?? user.name });
    const source = onUser('iam:UpdateUser', world, UserName);
    return target === userArn(account.id, user) ? source : [...source, { action: 'iam:UpdateUser', resource: target }];
  },
  apply({ UserName, NewPath, NewUserName }, { world }) {
    const { account } = world;
    const user = findUser(account, UserName);
    if (!user.ok) return user;
    const changed = { ...user.value, path: NewPath ?? user.value.path, name: NewUserName ?? user.value.name };
    if (nameTaken(withoutEntry(account.users, UserName), changed.name)) {
      return apiError('EntityAlreadyExists', `User with name ${changed.name} already exists.`);
    }
    if (changed.path === user.value.path && changed.name === UserName) return ok({ world, output: null });
    const users = rekeyed(account.users, UserName, changed.name, changed);
    const groups = new Map(
      [...account.groups].map(([name, group]) =>
        group.members.includes(UserName) && changed.name !== UserName
          ? [name, { ...group, members: renamedIn(group.members, UserName, changed.name) }]
          : [name, group],
      ),
    );
    const mfaDevices = new Map(
      [...account.mfaDevices].map(([serial, device]) =>
        device.enabled?.userName === UserName
          ? [serial, { ...device, enabled: { ...device.enabled, userName: changed.name } }]
          : [serial, device],
      ),
    );
    const moved = { ...world, account: { ...account, users, groups, mfaDevices } };
    // AWS: policies that name the user as principal follow; those that name it as resource do not. id_users_rename.html
    const from = userArn(account.id, user.value);
    return ok({ world: withPrincipalReplaced(moved, from, userArn(account.id, changed)), output: null });
  },
});
