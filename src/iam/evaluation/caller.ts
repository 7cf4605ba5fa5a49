import { NO_CONTEXT, type Request } from './decision.ts';

/** The kinds of principal that a request can come from. `other` is a provider, or a text that names nobody we know. */
export type CallerKind = 'user' | 'root' | 'session' | 'federated' | 'role' | 'service' | 'anonymous' | 'other';

/** A principal as its name tells it. */
export interface Caller {
  readonly kind: CallerKind;
  /** Twelve digits; null for services, anonymous callers and others. */
  readonly account: string | null;
  /** The user's name, the role's, or the session's; the name as a whole for services and others. */
  readonly name: string;
  /** ARN of the role behind a session, as far as the session's own ARN tells: without a path. Null for all others. */
  readonly role: string | null;
}

const FORMS: readonly { readonly kind: CallerKind; readonly form: RegExp }[] = [
  { kind: 'user', form: /^arn:[^:]+:iam::(\d{12}):user\/(?:.*\/)?([^/]+)$/ },
  { kind: 'session', form: /^arn:[^:]+:sts::(\d{12}):assumed-role\/[^/]+\/(.+)$/ },
  { kind: 'role', form: /^arn:[^:]+:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/ },
  { kind: 'root', form: /^arn:[^:]+:iam::(\d{12}):(root)$/ },
  { kind: 'federated', form: /^arn:[^:]+:sts::(\d{12}):federated-user\/(.+)$/ },
];

const SERVICE = /^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/;

function read(principal: string): Caller {
  for (const { kind, form } of FORMS) {
    const [found, account = null, name = ''] = form.exec(principal) ?? [];
    if (found === undefined) continue;
    return { kind, account, name, role: kind === 'session' ? roleOf(principal) : null };
  }
  const kind = principal === 'anonymous' ? 'anonymous' : SERVICE.test(principal) ? 'service' : 'other';
  return { kind, account: null, name: principal, role: null };
}

/** AWS: the session's own ARN lacks the role's path. reference_identifiers.html */
function roleOf(session: string): string {
  const [arn = '', partition = '', , , account = '', resource = ''] = session.split(':');
  return `${arn}:${partition}:iam::${account}:role/${resource.split('/')[1] ?? ''}`;
}

/** Principals remembered; a page asks about few of them again and again. */
const REMEMBERED = 1000;
const known = new Map<string, Caller>();

/**
 * Reads the principal of a request.
 *
 * @example
 * callerOf('arn:aws:sts::123456789012:assumed-role/Ops/dana').role // 'arn:aws:iam::123456789012:role/Ops'
 */
export function callerOf(principal: string): Caller {
  const found = known.get(principal);
  if (found !== undefined) return found;
  if (known.size >= REMEMBERED) known.clear();
  const made = read(principal);
  known.set(principal, made);
  return made;
}

/** Whether identity policies, a boundary and a session's policy have a say: not on root, services and those whom nobody knows. */
export const hasIdentity = ({ kind }: Caller): boolean =>
  kind === 'user' || kind === 'session' || kind === 'federated' || kind === 'role';

/** ARN of the role that a request is made with, path and all where the request tells it; null for others than sessions and roles. */
export function roleBehind({ principal, context = NO_CONTEXT }: Request, caller: Caller): string | null {
  if (caller.kind === 'role') return principal;
  return caller.role === null ? null : (context.get('aws:principalarn')?.[0] ?? caller.role);
}

/**
 * Whether the request is made with a service-linked role. AWS: control policies do not limit those.
 * orgs_manage_policies_scps.html, orgs_manage_policies_rcps.html
 */
export const isServiceLinked = (request: Request, caller: Caller): boolean =>
  roleBehind(request, caller)?.includes(':role/aws-service-role/') === true;

/** The account of an ARN's fifth field; null when it has none. */
const accountOf = (arn: string): string | null => {
  const field = arn.split(':', 5)[4] ?? '';
  return /^\d{12}$/.test(field) ? field : null;
};

/** Whether principal and resource belong to different accounts. A resource whose account nobody tells is the principal's own. */
export function isCrossAccount({ resourceAccount, resource }: Request, { account }: Caller): boolean {
  const owner = resourceAccount ?? accountOf(resource);
  return account !== null && owner !== null && owner !== account;
}
