import type { LoginProfile } from '../account/account.ts';
import { loginProfileShape } from '../account/credential-shapes.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { withUser } from './carriers.ts';
import { optionalPolicyUserName, password, passwordResetRequired } from './credential-members.ts';
import { checkPassword, passwordDigest } from './password.ts';
import { namedUser } from './self.ts';

export const createLoginProfile = defineOperation({
  service: 'iam',
  name: 'CreateLoginProfile',
  documentation: 'Gives a user a password, with which they can sign in to the console.',
  readOnly: false,
  members: { UserName: optionalPolicyUserName, Password: password, PasswordResetRequired: passwordResetRequired },
  errors: ['EntityAlreadyExists', 'NoSuchEntity', 'PasswordPolicyViolation'],
  example: "aws iam create-login-profile --user-name dev-alice --password 'Correct-Horse-7' --password-reset-required",
  authorise: (input, world, principal) => onUser('iam:CreateLoginProfile', world, input.UserName ?? principal.name),
  apply(input, scope) {
    const user = namedUser(input.UserName, scope);
    if (!user.ok) return user;
    const { name, loginProfile } = user.value;
    if (loginProfile !== null) {
      return apiError('EntityAlreadyExists', `Login Profile for user ${name} already exists.`);
    }
    // AWS: the model leaves it open for sessions that AssumeRoot gives; all others must set one. CreateLoginProfile, API reference
    const constraint = "Value at 'password' failed to satisfy constraint: Member must not be null";
    if (input.Password === undefined) return apiError('ValidationError', `1 validation error detected: ${constraint}`);
    const checked = checkPassword(scope.world.account, user.value, input.Password);
    if (!checked.ok) return checked;
    const profile: LoginProfile = {
      createDate: scope.at,
      passwordResetRequired: input.PasswordResetRequired === true,
      passwordChanged: scope.at,
      digests: [passwordDigest(user.value, input.Password)],
    };
    const output = { LoginProfile: loginProfileShape(name, profile) };
    return ok({ world: withUser(scope.world, { ...user.value, loginProfile: profile }), output });
  },
});
