import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { accountAlias } from './account-members.ts';

export const deleteAccountAlias = defineOperation({
  service: 'iam',
  name: 'DeleteAccountAlias',
  documentation: 'Takes its alias from the account.',
  readOnly: false,
  members: { AccountAlias: accountAlias },
  errors: ['NoSuchEntity'],
  example: 'aws iam delete-account-alias --account-alias dojo-example',
  authorise: () => [{ action: 'iam:DeleteAccountAlias', resource: '*' }],
  apply({ AccountAlias }, { world }) {
    // AWS: the text of this refusal is not recorded.
    if (world.account.alias !== AccountAlias) {
      return apiError('NoSuchEntity', `The account alias with name ${AccountAlias} cannot be found.`);
    }
    return ok({ world: { ...world, account: { ...world.account, alias: null } }, output: null });
  },
});
