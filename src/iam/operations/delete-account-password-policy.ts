import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';

export const deleteAccountPasswordPolicy = defineOperation({
  service: 'iam',
  name: 'DeleteAccountPasswordPolicy',
  documentation: 'Deletes the password policy of the account. The default of AWS’s holds from then on.',
  readOnly: false,
  members: {},
  errors: ['NoSuchEntity'],
  example: 'aws iam delete-account-password-policy',
  authorise: () => [{ action: 'iam:DeleteAccountPasswordPolicy', resource: '*' }],
  apply(_input, { world }) {
    if (world.account.passwordPolicy === null) {
      return apiError('NoSuchEntity', 'The account policy with name PasswordPolicy cannot be found.');
    }
    return ok({ world: { ...world, account: { ...world.account, passwordPolicy: null } }, output: null });
  },
});
