import type { PrincipalElement, Statement } from '../policy/document.ts';
import { callerOf, roleBehind, type Caller } from './caller.ts';
import { NO_CONTEXT, type NamedAs, type Request } from './decision.ts';

type Value = PrincipalElement['values'][number];

/**
 * How one value names the caller; null when it does not. Users, roles and sessions are named by ARN or unique id, services and providers by
 * name, and everybody by `*`; a role names each of its sessions, and a user the federated sessions that it asked for.
 * A canonical user id names nobody here. Source: reference_policies_elements_principal.html, reference_policies_evaluation-logic.html.
 */
function namedBy({ kind, value: { value } }: Value, request: Request, caller: Caller): NamedAs | null {
  const { principal } = request;
  if (kind === 'CanonicalUser') return null;
  if (kind !== 'AWS')
    return (kind === 'Service') === (caller.kind === 'service') && value === principal ? 'self' : null;
  if (value === '*') return 'self';
  if (caller.account === null) return null;
  if (value === principal) return caller.kind === 'role' ? 'role' : 'self';
  if (value === caller.account || value === `arn:aws:iam::${caller.account}:root`) {
    return caller.kind === 'root' ? 'self' : 'account';
  }
  return namedByRole(value, request, caller) ?? namedById(value, request);
}

function namedByRole(value: string, request: Request, caller: Caller): NamedAs | null {
  return value === roleBehind(request, caller) || value === request.issuer ? 'role' : null;
}

/** AWS stores the unique id of a user or role beside its ARN, so that a new one of the same name is not named. */
function namedById(value: string, { context = NO_CONTEXT }: Request): NamedAs | null {
  if (!value.startsWith('A')) return null;
  const [id = '', session] = context.get('aws:userid')?.[0]?.split(':', 2) ?? [];
  if (value !== id) return null;
  return session === undefined ? 'self' : 'role';
}

/** The value that names the caller most closely: itself before its role before the account; null when there is none. */
export function namingValue(
  element: PrincipalElement,
  request: Request,
): { readonly value: Value; readonly as: NamedAs } | null {
  const caller = callerOf(request.principal);
  let best: { readonly value: Value; readonly as: NamedAs } | null = null;
  for (const value of element.values) {
    const as = namedBy(value, request, caller);
    if (as === 'self') return { value, as };
    if (as !== null && (best === null || (best.as === 'account' && as === 'role'))) best = { value, as };
  }
  return best;
}

/**
 * Whether a statement of a resource policy covers the caller, and how. AWS: `NotPrincipal` covers all but those named by ARN, role or id; to name
 * the account spares nobody else in it; and a Deny with it covers everybody who has a permissions boundary (`bounded`).
 * Source: reference_policies_elements_notprincipal.html, access_policies_boundaries.html
 */
export function coveredAs(statement: Statement, request: Request, bounded: boolean): NamedAs | null {
  const element = principalsOf(statement);
  const naming = namingValue(element, request);
  if (!element.negated) return naming?.as ?? null;
  const spared = naming !== null && naming.as !== 'account' && !(bounded && statement.effect === 'Deny');
  return spared ? null : 'self';
}

/** The principals of a statement of a resource policy. Throws on a statement of an identity policy, which names none: our mistake. */
export function principalsOf({ principal }: Statement): PrincipalElement {
  if (principal === null) throw new Error('A statement of a resource policy names no principal');
  return principal;
}
