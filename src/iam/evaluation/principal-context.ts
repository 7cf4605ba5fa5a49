import { callerOf, type CallerKind } from './caller.ts';

/** Values of `aws:PrincipalType`. Source: reference_policies_condition-keys.html, aws:PrincipalType. */
const principalType: Readonly<Partial<Record<CallerKind, string>>> = {
  user: 'User',
  root: 'Account',
  session: 'AssumedRole',
  role: 'AssumedRole',
  federated: 'FederatedUser',
  anonymous: 'Anonymous',
};

/**
 * The context keys that follow from the name of a principal, in lower case: `aws:PrincipalArn`, `aws:PrincipalAccount`, `aws:PrincipalType`,
 * `aws:username` of users, `aws:userid` of root, and those that tell services. A role session's `aws:PrincipalArn` is its role's, without
 * the path, which the session's ARN does not tell. Source: reference_policies_condition-keys.html.
 *
 * @example
 * principalContext('arn:aws:iam::123456789012:user/eng/dana').get('aws:username') // ['dana']
 */
export function principalContext(principal: string): ReadonlyMap<string, readonly string[]> {
  const { kind, account, name, role } = callerOf(principal);
  const context = new Map<string, readonly string[]>();
  const type = principalType[kind];
  if (type !== undefined) context.set('aws:principaltype', [type]);
  context.set('aws:principalisawsservice', [String(kind === 'service')]);
  if (kind === 'service') context.set('aws:principalservicename', [name]);
  if (account !== null) {
    context.set('aws:principalaccount', [account]);
    context.set('aws:principalarn', [role ?? principal]);
    if (kind === 'root') context.set('aws:userid', [account]);
  }
  if (kind === 'user') context.set('aws:username', [name]);
  return context;
}
