import type { Account } from '../account/account.ts';
import { roleArn, userArn } from '../account/arn.ts';

/**
 * Whether there is such a principal. AWS looks up users, roles and the roles of sessions; of another account's this account knows nothing,
 * so they pass. reference_policies_elements_principal.html
 *
 * @example
 * canBePrincipal('arn:aws:iam::123456789012:group/Developers', account) // false
 */
export function canBePrincipal(principal: string, account: Account): boolean {
  const [, owner, resource = ''] = /^arn:aws:(?:iam|sts)::(\d{12}):(.+)$/.exec(principal) ?? [];
  if (owner !== account.id) return owner !== undefined;
  const [kind, name = ''] = resource.split('/');
  switch (kind) {
    case 'user':
      return [...account.users.values()].some((user) => userArn(account.id, user) === principal);
    case 'role':
      return [...account.roles.values()].some((role) => roleArn(account.id, role) === principal);
    case 'assumed-role':
      return account.roles.has(name);
    default:
      return kind === 'root' || kind === 'federated-user';
  }
}
