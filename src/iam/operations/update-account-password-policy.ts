import type { PasswordPolicy } from '../account/account.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';

export const updateAccountPasswordPolicy = defineOperation({
  service: 'iam',
  name: 'UpdateAccountPasswordPolicy',
  documentation:
    'Sets what the passwords of the users must be like. What is left out falls back to the least that AWS asks, not to what was set before.',
  readOnly: false,
  members: {
    MinimumPasswordLength: {
      type: 'integer',
      min: 6,
      max: 128,
      documentation: 'The least number of characters; 6 by default.',
    },
    RequireSymbols: {
      type: 'boolean',
      documentation: "Whether one of ! @ # $ % ^ & * ( ) _ + - = [ ] { } | ' is needed.",
    },
    RequireNumbers: { type: 'boolean', documentation: 'Whether a digit is needed.' },
    RequireUppercaseCharacters: { type: 'boolean', documentation: 'Whether a capital is needed.' },
    RequireLowercaseCharacters: { type: 'boolean', documentation: 'Whether a small letter is needed.' },
    AllowUsersToChangePassword: {
      type: 'boolean',
      documentation: 'Whether all users may change their own password, without a policy that says so.',
    },
    MaxPasswordAge: {
      type: 'integer',
      min: 1,
      max: 1095,
      documentation: 'After how many days a password expires; never by default.',
    },
    PasswordReusePrevention: {
      type: 'integer',
      min: 1,
      max: 24,
      documentation: 'How many of the last passwords may not be used again; none by default.',
    },
    HardExpiry: {
      type: 'boolean',
      documentation: 'Whether an expired password can no longer be changed in the console.',
    },
  },
  errors: [],
  example:
    'aws iam update-account-password-policy --minimum-password-length 14 --require-symbols --max-password-age 90',
  authorise: () => [{ action: 'iam:UpdateAccountPasswordPolicy', resource: '*' }],
  apply(input, { world }) {
    // AWS: without any parameter that is weaker than having set no policy at all.
    const passwordPolicy: PasswordPolicy = {
      minimumPasswordLength: input.MinimumPasswordLength ?? 6,
      requireSymbols: input.RequireSymbols === true,
      requireNumbers: input.RequireNumbers === true,
      requireUppercaseCharacters: input.RequireUppercaseCharacters === true,
      requireLowercaseCharacters: input.RequireLowercaseCharacters === true,
      allowUsersToChangePassword: input.AllowUsersToChangePassword === true,
      maxPasswordAge: input.MaxPasswordAge ?? null,
      passwordReusePrevention: input.PasswordReusePrevention ?? null,
      hardExpiry: input.HardExpiry ?? null,
    };
    return ok({ world: { ...world, account: { ...world.account, passwordPolicy } }, output: null });
  },
});
