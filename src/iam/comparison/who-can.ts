import { userPrincipal, type UserSession } from '../account/principal.ts';
import { explainFor, type Ask } from '../account/request.ts';
import type { Decision } from '../evaluation/decision.ts';
import type { World } from '../world.ts';

/** A user who may make a request, and the decision that says why. */
export interface Able {
  readonly user: string;
  readonly decision: Decision;
}

/**
 * The users of an account who may make a request, by name, with the reason of each.
 *
 * @example
 * whoCan(world, { action: 's3:DeleteObject', resource: 'arn:aws:s3:::app-logs/2026.txt' }).map(({ user }) => user) // ['dana']
 */
export function whoCan(world: World, ask: Ask, session: UserSession = {}): readonly Able[] {
  return [...world.account.users.values()]
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((user) => {
      const decision = explainFor(world, userPrincipal(world, user, session), ask);
      return decision.verdict === 'allowed' ? [{ user: user.name, decision }] : [];
    });
}
