import type { UserSession } from '../account/principal.ts';
import type { Decision } from '../evaluation/decision.ts';
import type { World } from '../world.ts';

/** Requests of a kind: whose, which actions, on what. `*` and `?` are wildcards; `who: null` is everybody. */
export interface RequestPattern {
  readonly who: string | null;
  readonly action: string;
  readonly resource: string;
}

/** A request on which two worlds differ, as small as it was found. */
export interface Witness {
  readonly user: string;
  /** How the user signs in; empty for an access key. */
  readonly session: UserSession;
  readonly action: string;
  readonly resource: string;
  /** Context keys that it takes, beyond those that every request of the account carries. An empty list is a key left out. */
  readonly context: Readonly<Record<string, readonly string[]>>;
  /** The decision on either side; null where there is no such user. */
  readonly before: Decision | null;
  readonly after: Decision | null;
}

/** What one world allows that another does not. */
export interface Comparison {
  /** A request that `after` allows and `before` does not. */
  readonly gained: Witness | null;
  /** A request that `before` allows and `after` does not. */
  readonly lost: Witness | null;
  /**
   * What `null` is worth: with `exact` there is no such request, with `bounded` none was found among those that the policies of both sides
   * suggest. A witness is decided on both sides and stands by itself.
   */
  readonly proof: 'exact' | 'bounded';
}

export interface ComparisonOptions {
  /** The users of either world that count, by name. All of them unless given. */
  readonly users?: readonly string[];
  /** Requests that do not count. */
  readonly except?: readonly RequestPattern[];
  /** The direction that is asked for; the other may be left open then. Both unless given. */
  readonly looking?: 'gained' | 'lost';
}

export type Compare = (before: World, after: World, options?: ComparisonOptions) => Comparison;
