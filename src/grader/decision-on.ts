import { explainFor, rolePrincipal, userPrincipal, type Decision, type Principal, type World } from '../iam/index.ts';
import type { RequestSpec } from './spec.ts';

/** The decision on a request of a user, who signs in as the request says; null when there is no such user or role. */
export function decisionOn(world: World, request: RequestSpec): Decision | null {
  const { action, resource, context } = request;
  const principal = principalOf(world, request);
  return principal === null ? null : explainFor(world, principal, { action, resource, context });
}

export const ROLE = 'role:';

/** The name of the role that acts; null when the user does. */
export const roleOf = ({ who, session }: Pick<RequestSpec, 'who' | 'session'>): string | null =>
  who.startsWith(ROLE) ? who.slice(ROLE.length) : session?.startsWith(ROLE) ? session.slice(ROLE.length) : null;

function principalOf(world: World, { who, session, mfa }: RequestSpec): Principal | null {
  const { users, roles } = world.account;
  const name = roleOf({ who, ...(session === undefined ? {} : { session }) });
  const user = users.get(who);
  if (name !== null) {
    const role = roles.get(name);
    if (role === undefined || (user === undefined && !who.startsWith(ROLE))) return null;
    return rolePrincipal(world, role, { sessionName: user?.name ?? 'session', mfa: mfa === true });
  }
  if (user === undefined) return null;
  const how = session === 'console' || session === 'token' ? { session } : {};
  return userPrincipal(world, user, { ...how, ...(mfa === undefined ? {} : { mfa }) });
}
