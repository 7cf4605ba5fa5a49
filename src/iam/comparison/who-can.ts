import type { Role } from '../account/account.ts';
import { rolePrincipal, userPrincipal, type AskedSession, type Principal } from '../account/principal.ts';
import { decideFor, explainFor, type Ask } from '../account/request.ts';
import type { Decision } from '../evaluation/decision.ts';
import type { World } from '../world.ts';

/** A user, or whoever is in a session of a role. `name` is the user's or the role's. */
export interface Asker {
  readonly kind: 'user' | 'role';
  readonly name: string;
  readonly principal: Principal;
}

/** Somebody who may make a request, and the decision that says why. */
export interface Able extends Omit<Asker, 'principal'> {
  readonly decision: Decision;
}

/** How they sign: users with an access key and in sessions of roles without MFA, unless it says otherwise. */
export interface Signing {
  readonly user?: AskedSession;
  readonly role?: { readonly sessionName?: string; readonly mfa?: boolean };
}

/** The users of an account by name, then the roles that its own people made: those of AWS are left out. */
function* askersIn(world: World, { user: session = {}, role: opened = {} }: Signing): Generator<Asker> {
  const { users, roles } = world.account;
  for (const user of [...users.values()].toSorted(byName))
    yield { kind: 'user', name: user.name, principal: userPrincipal(world, user, session) };
  for (const role of [...roles.values()].toSorted(byName)) {
    if (!isOwn(role)) continue;
    const principal = rolePrincipal(world, role, { sessionName: 'session', mfa: false, ...opened });
    yield { kind: 'role', name: role.name, principal };
  }
}

/** AWS: the paths of its own roles begin like this, and no other may. */
const isOwn = ({ path }: Role): boolean => !path.startsWith('/aws-');

/** How many are asked. */
export const askerCount = ({ account: { users, roles } }: World): number =>
  users.size + [...roles.values()].filter(isOwn).length;

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);

/**
 * Those of an account who may make a request: users and roles, who sign as `signing` says. One step for each who is asked about, null for one
 * who may not, so that a page can do other things in between. Not asked: the root user, and principals of other accounts.
 *
 * @example
 * [...eachWhoCan(world, { action: 's3:DeleteObject', resource: 'arn:aws:s3:::app-logs/2026.txt' })].length // as many as there are users and roles
 */
export function* eachWhoCan(world: World, ask: Ask, signing: Signing = {}): Generator<Asker | null> {
  for (const asker of askersIn(world, signing))
    yield decideFor(world, asker.principal, ask) === 'allowed' ? asker : null;
}

/**
 * The users and roles of an account who may make a request, by name, with the reason of each.
 *
 * @example
 * whoCan(world, { action: 's3:DeleteObject', resource: 'arn:aws:s3:::app-logs/2026.txt' }).map(({ name }) => name) // ['dana']
 */
export const whoCan = (world: World, ask: Ask, signing: Signing = {}): readonly Able[] =>
  [...eachWhoCan(world, ask, signing)].flatMap((asker) =>
    asker === null ? [] : [{ ...nameOf(asker), decision: explainFor(world, asker.principal, ask) }],
  );

const nameOf = ({ kind, name }: Asker): Omit<Asker, 'principal'> => ({ kind, name });
