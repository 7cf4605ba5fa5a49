import type { UserSession } from '../account/principal.ts';
import type { Decision, Policies } from '../evaluation/decision.ts';
import type { World } from '../world.ts';

/** Requests of a kind: whose, which actions, on what. `*` and `?` are wildcards; `who: null` is everybody. */
export interface RequestPattern {
  readonly who: string | null;
  readonly action: string;
  readonly resource: string;
}

/** What a comparison knows of a service. Same shape as `ServiceData` of the room `catalog`, which this room may not import. */
export interface ServiceFacts {
  readonly prefix: string;
  readonly actions: readonly {
    readonly name: string;
    readonly levels: readonly string[];
    readonly resources: readonly { readonly name: string; readonly required: boolean }[];
    readonly conditionKeys: readonly string[];
  }[];
  /** `arn` as the Service Authorization Reference writes it, with `${Partition}` and other variables. */
  readonly resources: readonly {
    readonly name: string;
    readonly arn: string;
    readonly conditionKeys: readonly string[];
  }[];
  readonly conditionKeys: readonly { readonly key: string; readonly type: string }[];
}

/** Reference data, handed in. */
export interface ComparisonCatalog {
  /** By prefix in small letters. `null`: AWS has no such service; `undefined`: nothing is known of it, and then any action on any resource counts. */
  service(prefix: string): ServiceFacts | null | undefined;
}

/** A bound that a search met, in words for a developer: `states of resources`, `values of s3:prefix`, `variable aws:SourceIp`. */
export type Bound = string;

/**
 * What `null` is worth, by direction: with `exact` there is no such request among those that AWS can send, as far as the catalogue knows; with
 * `bounded` none was found before a search met its bound. A witness is decided on both sides and stands by itself.
 */
export type Proof = 'exact' | 'bounded';

/**
 * Which requests a witness comes from: those that the catalogue documents; those that carry a key which it does not list for the action; those of an
 * action that it does not list at all.
 */
export type Tier = 'documented' | 'undocumentedKey' | 'unlistedAction';

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
  readonly proof: Proof;
  /** What kept the answer from being exact. */
  readonly bounds: readonly Bound[];
}

/** How far a search may go before it answers `bounded`. */
export interface Limits {
  /** States of patterns that one question about resources may visit. */
  readonly states: number;
  /** Contexts that are told apart for one kind of action. */
  readonly contexts: number;
  /** Steps that the comparison as a whole may take: characters followed, conditions asked. A few million a second. */
  readonly steps: number;
}

export interface ComparisonOptions {
  /** The users of either world that count, by name, and roles as `role:NAME`. All of them unless given. */
  readonly users?: readonly string[];
  /** Requests that do not count. */
  readonly except?: readonly RequestPattern[];
  /** The direction that is asked for; the other may be left open then. Both unless given. */
  readonly looking?: 'gained' | 'lost';
  /** Without it nothing is known of any service: every action on every resource counts. */
  readonly catalog?: ComparisonCatalog;
  readonly limits?: Limits;
}

export type Compare = (before: World, after: World, options?: ComparisonOptions) => Comparison;

/** A request on which two sets of policies differ. */
export interface PolicyWitness {
  /** ARN of the principal that asks. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** What it has of the keys that the statements about its action ask for, as the policies write them. It has none of the others that they ask for. */
  readonly context: Readonly<Record<string, readonly string[]>>;
  readonly before: Decision;
  readonly after: Decision;
  readonly tier: Tier;
}

/** What one set of policies allows that another does not. */
export interface PolicyComparison {
  readonly gained: PolicyWitness | null;
  readonly lost: PolicyWitness | null;
  readonly proof: Proof;
  readonly bounds: readonly Bound[];
}

export interface PolicyOptions {
  /** ARN of the principal. Without it any user or role session of the account counts. */
  readonly principal?: string;
  readonly catalog?: ComparisonCatalog;
  readonly looking?: 'gained' | 'lost';
  readonly limits?: Limits;
}

export type ComparePolicies = (before: Policies, after: Policies, options?: PolicyOptions) => PolicyComparison;
