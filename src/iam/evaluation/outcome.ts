import { callerOf, hasIdentity, isCrossAccount, type Caller } from './caller.ts';
import type { PolicyType, Request, Rule } from './decision.ts';

/**
 * What policies say to one request, type by type, when none of them denies: whether there is an Allow. Null where the type does not limit this
 * principal; of control policies one answer a level.
 */
export interface Said {
  readonly rcps: readonly boolean[];
  readonly scps: readonly boolean[];
  readonly endpoint: boolean | null;
  readonly identity: boolean;
  readonly boundary: boolean | null;
  readonly session: boolean | null;
  /** The resource allows those whom it names: the caller itself, the role behind its session, the account as a whole. */
  readonly self: boolean;
  readonly role: boolean;
  readonly account: boolean;
}

/** Ways to a grant that are open; statements of these decide. */
export interface Ways {
  readonly identity: boolean;
  readonly self: boolean;
  readonly role: boolean;
  readonly account: boolean;
}

export interface Outcome {
  /** The first type that does not allow; null when the request is allowed. */
  readonly blockedBy: PolicyType | null;
  readonly rule: Rule | null;
  readonly ways: Ways;
}

const CLOSED: Ways = { identity: false, self: false, role: false, account: false };

/** AWS: a key's policy and a role's trust policy have to allow, beside what the caller carries. reference_policies_evaluation-logic.html */
function allowsForItself(action: string, resource: string): boolean {
  if (action.startsWith('kms:')) return resource.includes(':key/');
  return TRUSTED.has(action) && resource.includes(':role/');
}

const TRUSTED: ReadonlySet<string> = new Set([
  'sts:assumerole',
  'sts:assumerolewithsaml',
  'sts:assumerolewithwebidentity',
  'sts:tagsession',
  'sts:setsourceidentity',
]);

/**
 * Whether a request that nothing denies is allowed: every control policy and the endpoint's have to allow; then one way to a grant must be
 * open. A resource that names the caller itself grants past identity, boundary and session; one that names the role, past identity alone;
 * one that names the account leaves the grant to identity policies. Across accounts both sides have to allow.
 * Source: reference_policies_evaluation-logic.html, reference_policies_evaluation-logic-cross-account.html.
 */
export function outcomeOf(request: Request, lowerCaseAction: string, said: Said): Outcome {
  const caller = callerOf(request.principal);
  const blocked = (blockedBy: PolicyType): Outcome => ({ blockedBy, rule: null, ways: CLOSED });
  if (said.rcps.includes(false)) return blocked('rcp');
  if (said.scps.includes(false)) return blocked('scp');
  if (said.endpoint === false) return blocked('endpoint');
  const cross = isCrossAccount(request, caller);
  const itself = allowsForItself(lowerCaseAction, request.resource);
  if (!hasIdentity(caller)) return grantedByName(caller, said, { cross, itself }) ?? blocked('resource');
  const ways = cross ? acrossAccounts(said) : inOneAccount(said, itself);
  if (ways.identity || ways.self || ways.role) return { blockedBy: null, rule: null, ways };
  return blocked(firstMissing(said, { cross, itself }));
}

interface Where {
  readonly cross: boolean;
  /** Whether the resource has to allow even in its own account. */
  readonly itself: boolean;
}

/** Those without identity policies: the root user may do all in its own account, the others what a resource grants them by name. */
function grantedByName({ kind }: Caller, { self, account }: Said, { cross, itself }: Where): Outcome | null {
  if (kind === 'root' && !cross && !itself) return { blockedBy: null, rule: 'root', ways: CLOSED };
  return self || account ? { blockedBy: null, rule: null, ways: { ...CLOSED, self, account } } : null;
}

const capped = ({ boundary, session }: Said): boolean => boundary === false || session === false;

function inOneAccount(said: Said, itself: boolean): Ways {
  const open = !capped(said);
  const identity = said.identity && open && (said.account || !itself);
  return { identity, self: said.self, role: said.role && open, account: identity && itself };
}

function acrossAccounts(said: Said): Ways {
  const open = said.identity && !capped(said) && (said.self || said.role || said.account);
  return {
    identity: open,
    self: open && said.self,
    role: open && said.role,
    account: open && said.account,
  };
}

/** Which type AWS names when no way is open. Where several lack, the order is the house's own: AWS does not document it. */
function firstMissing(said: Said, { cross, itself }: Where): PolicyType {
  const named = said.self || said.role || said.account;
  if (!cross && itself && !named) return 'resource';
  if (!said.identity && (cross || !said.role)) return 'identity';
  if (said.boundary === false) return 'boundary';
  if (said.session === false) return 'session';
  return 'resource';
}
