import type { User } from '../account/account.ts';
import { userPrincipal, type Principal, type UserSession } from '../account/principal.ts';
import { policiesFor, requestOf } from '../account/request.ts';
import { compile, type CompiledStatement } from '../evaluation/compile.ts';
import { decide } from '../evaluation/decide.ts';
import type { Decision, Policies, Request, RequestContext, Verdict } from '../evaluation/decision.ts';
import { explain } from '../evaluation/explain.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { World } from '../world.ts';

/** How a request comes about: who signed in how, and the context keys that it adds to what the account knows. */
export interface Situation {
  readonly session: UserSession;
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/** Signed with an access key, and nothing particular about it. */
export const PLAIN: Situation = { session: {}, context: {} };

/** In how many things a situation differs from the plain one. */
export const sizeOf = ({ session, context }: Situation): number =>
  Object.keys(context).length + (session.session === undefined ? 0 : 1);

/** A user in one of the two worlds, ready to ask many requests. */
export interface Side {
  readonly user: User;
  readonly world: World;
  /** The documents of the user's own policies and of those of the groups. */
  readonly identity: readonly PolicyDocument[];
  /** Every statement that may have a say: of these documents and of the policies of buckets. */
  readonly clauses: readonly CompiledStatement[];
  contextOf(situation: Situation): RequestContext;
  decide(action: string, resource: string, situation: Situation): Verdict;
  explain(action: string, resource: string, situation: Situation): Decision;
}

/** The user of that name in a world; null when there is none. */
export function sideOf(world: World, name: string): Side | null {
  const user = world.account.users.get(name);
  return user === undefined ? null : ready(world, user);
}

function ready(world: World, user: User): Side {
  const plain = userPrincipal(world.account, user);
  const signed = new Map<Situation, { readonly principal: Principal; readonly context: RequestContext }>();
  const policies = new Map<string, Policies>();

  function signedIn(situation: Situation): { readonly principal: Principal; readonly context: RequestContext } {
    const known = signed.get(situation);
    if (known !== undefined) return known;
    const principal = userPrincipal(world.account, user, situation.session);
    const ask = { action: '', resource: '', context: situation.context };
    const made = {
      principal,
      context: requestOf(world, principal, ask).context ?? new Map<string, readonly string[]>(),
    };
    signed.set(situation, made);
    return made;
  }
  function applying(resource: string): Policies {
    const made = policies.get(resource) ?? policiesFor(world, plain, resource);
    policies.set(resource, made);
    return made;
  }
  const request = (action: string, resource: string, situation: Situation): Request => {
    const { principal, context } = signedIn(situation);
    return { principal: principal.arn, action, resource, context };
  };

  const identity = plain.policies.identity.map(({ document }) => document);
  return {
    user,
    world,
    identity,
    clauses: [...identity, ...bucketPolicies(world).values()].flatMap((document) => compile(document).statements),
    contextOf: (situation) => signedIn(situation).context,
    decide: (action, resource, situation) => decide(request(action, resource, situation), applying(resource)),
    explain: (action, resource, situation) => explain(request(action, resource, situation), applying(resource)),
  };
}

/** The policies of the buckets that have one, by bucket. */
export function bucketPolicies({ services }: World): ReadonlyMap<string, PolicyDocument> {
  return new Map(
    [...services.s3.buckets.values()].flatMap(({ name, policy }) => (policy === null ? [] : [[name, policy] as const])),
  );
}
