import { hasAccount, kindOf, type Way } from './naive-principals.ts';
import { allowsItself, isAcross, type Levels, type NaiveRequest, type Type } from './naive-request.ts';
import type { Slip, Slips } from './slips.ts';

/** Who grants, and who does not let it pass, for the naive evaluator. Source: reference_policies_evaluation-logic.html and the pages beneath it. */
export interface NaivePlace {
  readonly type: Type;
  /** Of control policies, from 0 at the root; null of the others. */
  readonly level: number | null;
  /** Position in the list of policies, or in the level. */
  readonly policy: number;
  readonly statement: number;
}

export interface Found extends NaivePlace {
  readonly effect: 'Allow' | 'Deny';
  /** How the statement names the caller; where it names nobody, itself. */
  readonly way: Way;
}

/** By what a request can be granted: a name in the resource's policy, an identity policy, both of them, or being root. */
export type NaivePath = 'self' | 'role' | 'identity' | 'delegated' | 'across' | 'root';

interface Path {
  readonly path: NaivePath;
  readonly open: boolean;
  readonly by: readonly Found[];
}

export interface Case {
  readonly request: NaiveRequest;
  readonly levels: Levels;
  readonly allows: readonly Found[];
  readonly slips: Slips;
}

/** All ways in which this request may be granted. */
export function pathsOf(at: Case): readonly Path[] {
  const { request, slips, levels } = at;
  const on = (slip: Slip): boolean => slips[slip] === true;
  const { identity, self, role, account, boundary, session } = grantsOf(at);
  const named = [...self, ...role, ...account];
  const caps = boundary && session;
  const kind = kindOf(request.principal);
  const across = isAcross(request, slips);
  const strict = allowsItself(request, slips);
  const needs = (path: NaivePath, open: boolean, ...all: readonly (readonly Found[])[]): Path => ({
    path,
    open: open && all.every((some) => some.length > 0),
    by: all.flat(),
  });
  if (on('what nobody mentions is allowed')) return [needs('root', true)];
  if (!hasAccount(kind)) return [needs('self', true, self)];
  if (kind === 'root') {
    const free = across ? on('root needs nobody in another account') : !strict || on('root needs no policy of the key');
    const obeys = on('root obeys identity policies') && identity.length === 0;
    return [free ? needs('root', boundary && !obeys) : needs('self', true, named)];
  }
  if (across) {
    const passes = session && (boundary || on('a boundary does not limit in another account'));
    if (on('identity policies are enough in another account')) return [needs('across', passes, identity)];
    if (on('the policy of the resource is enough for another account')) return [needs('across', passes, named)];
    return [needs('across', passes, identity, named)];
  }
  const capsOfSelf =
    (boundary || !on('a boundary limits what a resource gives to a user by name')) &&
    (session || !on('a session policy limits what a resource gives to a session by name'));
  const capsOfRole =
    (boundary || on('a boundary does not limit what a resource gives to a role')) &&
    (session || on('a session policy does not limit what a resource gives to a role'));
  if (on('the policy of the resource has to allow too') && levels.resource.length > 0) {
    return [needs('identity', caps, identity, named)];
  }
  const direct = [needs('self', capsOfSelf, self), needs('role', capsOfRole, role)];
  if (!strict) return [...direct, needs('identity', caps, identity)];
  if (on('the account that a key names needs no identity policies'))
    return [...direct, needs('delegated', caps, account)];
  return [...direct, needs('delegated', caps, identity, account)];
}

/** The type that AWS names where nothing denies and not everything that has to allow does. */
export function lacking(at: Case): Type | null {
  const gates = ['rcp', 'scp', 'endpoint'] as const;
  const gate = gates.find((type) => !allowsAll(type, at)) ?? null;
  const inner = pathsOf(at).some(({ open }) => open) ? null : blamed(at);
  return at.slips['identity policies are blamed before control policies'] === true ? (inner ?? gate) : (gate ?? inner);
}

function blamed(at: Case): Type {
  const { request, slips } = at;
  const { identity, self, role, account, boundary, session } = grantsOf(at);
  const kind = kindOf(request.principal);
  if (!hasAccount(kind) || kind === 'root') return 'resource';
  const across = isAcross(request, slips);
  const first = across
    ? slips['the resource is blamed before the identity in another account'] === true
    : allowsItself(request, slips);
  if (first && self.length + role.length + account.length === 0) return 'resource';
  if (identity.length === 0 && (across || role.length === 0)) return 'identity';
  if (slips['the session policy is blamed before the boundary'] === true && !session) return 'session';
  if (!boundary) return 'boundary';
  return session ? 'resource' : 'session';
}

interface Grants extends Readonly<Record<Way | 'identity', readonly Found[]>> {
  /** Whether it lets a grant pass. */
  readonly boundary: boolean;
  readonly session: boolean;
}

function grantsOf(at: Case): Grants {
  const on = (slip: Slip): boolean => at.slips[slip] === true;
  const kind = kindOf(at.request.principal);
  const of = (type: Type): readonly Found[] => at.allows.filter((each) => each.type === type);
  const named = (way: Way): readonly Found[] => of('resource').filter((each) => each.way === way);
  const needsSession =
    (kind === 'federated' && !on('a federated session without a policy is unlimited')) ||
    (kind === 'session' && on('a role session without a policy has no permissions'));
  const session = at.levels.session.length === 0 ? !needsSession : allowsAll('session', at);
  return {
    self: named('self'),
    role: named('role'),
    account: named('account'),
    identity: [
      ...of('identity'),
      ...(on('a boundary grants') ? of('boundary') : []),
      ...(on('a session policy grants') ? of('session') : []),
      ...(on('a control policy grants') ? of('scp') : []),
      ...(on('the policy of an endpoint grants') ? of('endpoint') : []),
    ],
    boundary: allowsAll('boundary', at),
    session,
  };
}

/** Whether each level of a type that limits has an Allow. */
function allowsAll(type: Type, { levels, allows, slips }: Case): boolean {
  const unlimited: Readonly<Partial<Record<Type, Slip>>> = {
    boundary: 'a boundary does not limit',
    session: 'a session policy does not limit',
    scp: 'control policies of accounts do not limit',
    rcp: 'control policies of resources do not limit',
    endpoint: 'the policy of an endpoint does not limit',
  };
  const slip = unlimited[type];
  if (slip !== undefined && slips[slip] === true) return true;
  const passes = levels[type].map(
    (texts, index) =>
      (texts.length === 0 && slips['a level without policies allows'] === true) ||
      allows.some((each) => each.type === type && (each.level ?? 0) === index),
  );
  return slips['one level of control policies is enough'] === true && passes.includes(true)
    ? true
    : !passes.includes(false);
}
