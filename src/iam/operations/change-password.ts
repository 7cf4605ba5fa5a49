import { findUser } from '../account/lookup.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { onUser } from './authorise.ts';
import { withUser } from './carriers.ts';
import { password } from './credential-members.ts';
import { unlessAllUsersMay } from './password-policy.ts';
import { checkPassword, findLoginProfile, passwordDigest, withPassword } from './password.ts';

export const changePassword = defineOperation({
  service: 'iam',
  name: 'ChangePassword',
  documentation: 'Changes the password of the user who asks. Others’ passwords are changed with UpdateLoginProfile.',
  readOnly: false,
  members: {
    OldPassword: { ...password, required: true, documentation: 'The password as it is.' },
    NewPassword: { ...password, required: true, documentation: 'The password as it is to be.' },
  },
  errors: ['InvalidUserType', 'NoSuchEntity', 'PasswordPolicyViolation'],
  example: "aws iam change-password --old-password 'Correct-Horse-7' --new-password 'Battery-Staple-8'",
  authorise: (_input, world, principal) =>
    unlessAllUsersMay(onUser('iam:ChangePassword', world, principal.name), world, principal),
  apply({ OldPassword, NewPassword }, { world, principal, at }) {
    // AWS: the texts of this refusal and of the next but one are not recorded.
    if (principal.kind !== 'user') {
      return apiError('InvalidUserType', 'Only IAM Users can change their own password.');
    }
    const user = findUser(world.account, principal.name);
    if (!user.ok) return user;
    const profile = findLoginProfile(user.value);
    if (!profile.ok) return profile;
    if (profile.value.digests[0] !== passwordDigest(user.value, OldPassword)) {
      return apiError('AccessDenied', 'The old password was incorrect.');
    }
    const checked = checkPassword(world.account, user.value, NewPassword);
    if (!checked.ok) return checked;
    const changed = withPassword(user.value, profile.value, NewPassword, at);
    const loginProfile = { ...profile.value, ...changed, passwordResetRequired: false };
    return ok({ world: withUser(world, { ...user.value, loginProfile }), output: null });
  },
});
