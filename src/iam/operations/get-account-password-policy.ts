import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { passwordPolicyShape, unlessAllUsersMay } from './password-policy.ts';

export const getAccountPasswordPolicy = defineOperation({
  service: 'iam',
  name: 'GetAccountPasswordPolicy',
  documentation:
    'Tells the password policy that the account has set. Without one a default of AWS’s holds, which this does not tell.',
  readOnly: true,
  members: {},
  errors: ['NoSuchEntity'],
  example: 'aws iam get-account-password-policy',
  authorise: (_input, world, principal) =>
    unlessAllUsersMay([{ action: 'iam:GetAccountPasswordPolicy', resource: '*' }], world, principal),
  apply(_input, { world }) {
    const { id, passwordPolicy } = world.account;
    return passwordPolicy === null
      ? apiError('NoSuchEntity', `The Password Policy with domain name ${id} cannot be found.`)
      : ok({ world, output: { PasswordPolicy: passwordPolicyShape(passwordPolicy) } });
  },
});
