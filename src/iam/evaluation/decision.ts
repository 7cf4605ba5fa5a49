import type { EntityKind } from '../account/account.ts';
import type { Effect, PolicyDocument, TextRange } from '../policy/document.ts';

/** AWS's words for a decision. Source: PolicyEvaluationDecisionType. */
export type Verdict = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** Policy types in the order in which AWS describes the evaluation. */
export type PolicyType = 'resource' | 'identity';

/**
 * How a policy comes to have a say: carried by the principal itself or by one of its groups, embedded or attached; or, with `resource`, it
 * is the policy of the bucket that is asked for.
 */
export interface Via {
  readonly entity: EntityKind | 'bucket';
  readonly name: string;
  readonly placement: 'inline' | 'managed' | 'resource';
}

/** A policy as it applies to one principal. */
export interface AppliedPolicy {
  readonly name: string;
  /** ARN of a managed policy; an inline policy has none. */
  readonly arn: string | null;
  readonly via: Via;
  readonly document: PolicyDocument;
}

/** All policies that have a say, by type. */
export interface Policies {
  /** Policies of the resource, when it has any in this account. */
  readonly resource?: readonly AppliedPolicy[];
  readonly identity: readonly AppliedPolicy[];
}

/** What is asked: may `principal` do `action` on `resource`? ARNs as AWS writes them; `action` as `service:Name`. */
export interface Request {
  /** ARN of the user or of the role session. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** What conditions and variables look at. Without it no key has a value. */
  readonly context?: RequestContext;
}

/** Values by context key in lower case, `aws:principaltag/team`. A key that is absent from the map is absent from the request. */
export type RequestContext = ReadonlyMap<string, readonly string[]>;

/** The context of a request that carries none: no key has a value. */
export const NO_CONTEXT: RequestContext = new Map();

/** Names one statement of one applied policy. */
export interface StatementRef {
  readonly type: PolicyType;
  readonly policy: AppliedPolicy;
  readonly statement: number;
  readonly sid: string | null;
  readonly range: TextRange;
}

export type ElementName =
  'Principal' | 'NotPrincipal' | 'Action' | 'NotAction' | 'Resource' | 'NotResource' | 'Condition';

/** What became of one element of a statement, or of one entry of its condition. `pattern` is the value that matched, or null when none did. */
export interface ElementTrace {
  readonly element: ElementName;
  readonly matched: boolean;
  /** What the request has there; of a condition the values of its key, or null when the request does not carry the key. */
  readonly compared: string | null;
  /** With policy variables filled in. */
  readonly pattern: string | null;
  /** Which entry of the condition; null for the other elements. */
  readonly condition: ConditionTrace | null;
  readonly range: TextRange;
}

export interface ConditionTrace {
  readonly operator: string;
  readonly key: string;
  /** The values of the policy, with policy variables filled in. */
  readonly wanted: readonly string[];
}

export interface StatementTrace {
  readonly statement: number;
  readonly sid: string | null;
  readonly effect: Effect;
  readonly matched: boolean;
  /** Whether it matched as an Allow of a resource policy for the whole account: that leaves the grant to identity policies. */
  readonly delegates: boolean;
  readonly elements: readonly ElementTrace[];
  readonly range: TextRange;
}

export interface PolicyTrace {
  readonly policy: AppliedPolicy;
  readonly statements: readonly StatementTrace[];
}

export interface TypeTrace {
  readonly type: PolicyType;
  readonly verdict: Verdict;
  readonly policies: readonly PolicyTrace[];
}

/**
 * The smallest change to one Allow that would allow the request: one value added to an element, values taken out of one, or one entry of
 * its condition left out.
 */
export interface NearestMiss {
  readonly at: StatementRef;
  readonly element: ElementName;
  readonly edit:
    | { readonly add: string }
    | { readonly remove: readonly string[] }
    /** `compared` is what the request has for the key, or null when it does not carry it. */
    | { readonly drop: ConditionTrace; readonly compared: string | null };
}

/** A verdict with its reasons. INVARIANT: `verdict` equals `decide` on the same input. */
export interface Decision {
  readonly request: Request;
  readonly verdict: Verdict;
  /** Every Deny that matched, or every Allow that matched, or nothing. */
  readonly decidedBy: readonly StatementRef[];
  readonly trace: readonly TypeTrace[];
  /** Only for an implicit deny; best first, at most three. */
  readonly nearest: readonly NearestMiss[];
}
