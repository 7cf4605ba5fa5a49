import { loginProfileShape } from '../account/credential-shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { optionalPolicyUserName } from './credential-members.ts';
import { findLoginProfile } from './password.ts';
import { namedUser } from './self.ts';

export const getLoginProfile = defineOperation({
  service: 'iam',
  name: 'GetLoginProfile',
  documentation: 'Tells whether a user has a password, and since when; never the password.',
  readOnly: true,
  members: { UserName: optionalPolicyUserName },
  errors: ['NoSuchEntity'],
  example: 'aws iam get-login-profile --user-name dev-alice',
  authorise: (input, world, principal) => onUser('iam:GetLoginProfile', world, input.UserName ?? principal.name),
  apply(input, scope) {
    const user = namedUser(input.UserName, scope);
    if (!user.ok) return user;
    const profile = findLoginProfile(user.value);
    if (!profile.ok) return profile;
    const output = { LoginProfile: loginProfileShape(user.value.name, profile.value) };
    return ok({ world: scope.world, output });
  },
});
