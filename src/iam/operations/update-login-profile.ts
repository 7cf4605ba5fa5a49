import { findUser } from '../account/lookup.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { withUser } from './carriers.ts';
import { password, passwordResetRequired, policyUserName } from './members.ts';
import { checkPassword, findLoginProfile } from './password.ts';

export const updateLoginProfile = defineOperation({
  service: 'iam',
  name: 'UpdateLoginProfile',
  documentation: 'Changes the password of a user, or whether they must choose another.',
  readOnly: false,
  members: { UserName: policyUserName, Password: password, PasswordResetRequired: passwordResetRequired },
  errors: ['NoSuchEntity', 'PasswordPolicyViolation'],
  example: "aws iam update-login-profile --user-name dev-alice --password 'Battery-Staple-8'",
  authorise: (input, world) => onUser('iam:UpdateLoginProfile', world, input.UserName),
  apply(input, { world }) {
    const user = findUser(world.account, input.UserName);
    if (!user.ok) return user;
    const profile = findLoginProfile(user.value);
    if (!profile.ok) return profile;
    const checked = input.Password === undefined ? ok(null) : checkPassword(input.Password);
    if (!checked.ok) return checked;
    const { PasswordResetRequired: required = profile.value.passwordResetRequired } = input;
    // The password itself is not kept, so a new one changes nothing else.
    if (required === profile.value.passwordResetRequired) return ok({ world, output: null });
    const loginProfile = { ...profile.value, passwordResetRequired: required };
    return ok({ world: withUser(world, { ...user.value, loginProfile }), output: null });
  },
});
