import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { accountAlias } from './account-members.ts';

export const createAccountAlias = defineOperation({
  service: 'iam',
  name: 'CreateAccountAlias',
  documentation: 'Gives the account a name for its sign-in page. It has one at most: a new one replaces the old.',
  readOnly: false,
  members: { AccountAlias: accountAlias },
  errors: ['EntityAlreadyExists'],
  example: 'aws iam create-account-alias --account-alias dojo-example',
  authorise: () => [{ action: 'iam:CreateAccountAlias', resource: '*' }],
  apply({ AccountAlias }, { world }) {
    // AWS: an alias is unique among all accounts, and its own counts as taken too. console_account-alias.html
    if (world.account.alias === AccountAlias) {
      return apiError('EntityAlreadyExists', `The account alias ${AccountAlias} already exists.`);
    }
    return ok({ world: { ...world, account: { ...world.account, alias: AccountAlias } }, output: null });
  },
});
