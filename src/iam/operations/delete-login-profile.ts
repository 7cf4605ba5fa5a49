import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { withUser } from './carriers.ts';
import { optionalPolicyUserName } from './credential-members.ts';
import { findLoginProfile } from './password.ts';
import { namedUser } from './self.ts';

export const deleteLoginProfile = defineOperation({
  service: 'iam',
  name: 'DeleteLoginProfile',
  documentation: 'Takes the password from a user, and with it the console. Access keys keep working.',
  readOnly: false,
  members: { UserName: optionalPolicyUserName },
  errors: ['NoSuchEntity'],
  example: 'aws iam delete-login-profile --user-name dev-alice',
  authorise: (input, world, principal) => onUser('iam:DeleteLoginProfile', world, input.UserName ?? principal.name),
  apply(input, scope) {
    const user = namedUser(input.UserName, scope);
    if (!user.ok) return user;
    const profile = findLoginProfile(user.value);
    if (!profile.ok) return profile;
    return ok({ world: withUser(scope.world, { ...user.value, loginProfile: null }), output: null });
  },
});
