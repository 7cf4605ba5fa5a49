import { findUser } from '../account/lookup.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { withUser } from './carriers.ts';
import { policyUserName } from './members.ts';
import { password, passwordResetRequired } from './credential-members.ts';
import { checkPassword, findLoginProfile, withPassword } from './password.ts';

export const updateLoginProfile = defineOperation({
  service: 'iam',
  name: 'UpdateLoginProfile',
  documentation: 'Changes the password of a user, or whether they must choose another.',
  readOnly: false,
  members: { UserName: policyUserName, Password: password, PasswordResetRequired: passwordResetRequired },
  errors: ['NoSuchEntity', 'PasswordPolicyViolation'],
  example: "aws iam update-login-profile --user-name dev-alice --password 'Battery-Staple-8'",
  authorise: (input, world) => onUser('iam:UpdateLoginProfile', world, input.UserName),
  apply(input, { world, at }) {
    const user = findUser(world.account, input.UserName);
    if (!user.ok) return user;
    const profile = findLoginProfile(user.value);
    if (!profile.ok) return profile;
    const { Password, PasswordResetRequired: required = profile.value.passwordResetRequired } = input;
    const checked = Password === undefined ? ok(null) : checkPassword(world.account, user.value, Password);
    if (!checked.ok) return checked;
    if (Password === undefined && required === profile.value.passwordResetRequired) return ok({ world, output: null });
    const changed = Password === undefined ? {} : withPassword(user.value, profile.value, Password, at);
    const loginProfile = { ...profile.value, ...changed, passwordResetRequired: required };
    return ok({ world: withUser(world, { ...user.value, loginProfile }), output: null });
  },
});
