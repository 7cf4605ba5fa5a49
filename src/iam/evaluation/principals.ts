import type { PrincipalElement, Statement } from '../policy/document.ts';
import type { Request } from './decision.ts';

/** How a resource policy names the caller: so that it grants by itself, or as the account, which leaves the grant to identity policies. */
export type NamedAs = 'itself' | 'account';

type Value = PrincipalElement['values'][number];

/**
 * How one value names the caller; null when it does not. Users, roles and role sessions are named by their ARN and everybody by `*`; a role
 * names each of its sessions. Source: reference_policies_elements_principal.html and reference_policies_evaluation-logic.html.
 */
function namedBy({ kind, value: { value } }: Value, { principal, context }: Request): NamedAs | null {
  if (kind !== 'AWS') return null;
  if (value === '*' || value === principal) return 'itself';
  const account = accountOf(principal);
  if (account !== '' && (value === account || value === `arn:aws:iam::${account}:root`)) return 'account';
  return value === roleArn(principal, context) ? 'itself' : null;
}

/** The value that names the caller, a name of its own before the account's; null when there is none. */
export function namingValue(
  element: PrincipalElement,
  request: Request,
): { readonly value: Value; readonly as: NamedAs } | null {
  let account: Value | null = null;
  for (const value of element.values) {
    const as = namedBy(value, request);
    if (as === 'itself') return { value, as };
    if (as === 'account') account ??= value;
  }
  return account === null ? null : { value: account, as: 'account' };
}

/**
 * Whether the element covers the caller, and how. AWS: `NotPrincipal` covers everybody who is not named, whether by ARN, role or account;
 * how it treats a user whose account alone is named is not documented.
 */
export function coveredAs(element: PrincipalElement, request: Request): NamedAs | null {
  const naming = namingValue(element, request);
  if (!element.negated) return naming?.as ?? null;
  return naming === null ? 'itself' : null;
}

/** The principals of a statement of a resource policy. Throws on a statement of an identity policy, which names none: our mistake. */
export function principalsOf({ principal }: Statement): PrincipalElement {
  if (principal === null) throw new Error('A statement of a resource policy names no principal');
  return principal;
}

/** The account of an ARN. */
const accountOf = (arn: string): string => arn.split(':')[4] ?? '';

/** The ARN of the role behind a session; null for users. AWS: the session's own ARN lacks the role's path, `aws:PrincipalArn` has it. */
function roleArn(principal: string, context: Request['context']): string | null {
  const role = /^arn:aws:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(principal);
  if (role === null) return null;
  return context?.get('aws:principalarn')?.[0] ?? `arn:aws:iam::${role[1]}:role/${role[2]}`;
}
