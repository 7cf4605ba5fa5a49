import { createAccountAlias } from '../create-account-alias.ts';
import { deleteAccountAlias } from '../delete-account-alias.ts';
import { deleteAccountPasswordPolicy } from '../delete-account-password-policy.ts';
import { generateCredentialReport } from '../generate-credential-report.ts';
import { getAccountAuthorizationDetails } from '../get-account-authorization-details.ts';
import { getAccountPasswordPolicy } from '../get-account-password-policy.ts';
import { getAccountSummary } from '../get-account-summary.ts';
import { getCredentialReport } from '../get-credential-report.ts';
import { listAccountAliases } from '../list-account-aliases.ts';
import { updateAccountPasswordPolicy } from '../update-account-password-policy.ts';

/** The account as a whole: its password policy and alias, and reports of what there is in it. */
export const accountOperations = [
  updateAccountPasswordPolicy,
  getAccountPasswordPolicy,
  deleteAccountPasswordPolicy,
  createAccountAlias,
  listAccountAliases,
  deleteAccountAlias,
  getAccountSummary,
  getAccountAuthorizationDetails,
  generateCredentialReport,
  getCredentialReport,
] as const;
