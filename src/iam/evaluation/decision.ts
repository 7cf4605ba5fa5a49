import type { EntityKind } from '../account/account.ts';
import type { Effect, PolicyDocument, TextRange } from '../policy/document.ts';

/** AWS's words for a decision. Source: PolicyEvaluationDecisionType. */
export type Verdict = 'allowed' | 'explicitDeny' | 'implicitDeny';

/**
 * Policy types in the order in which AWS looks for an Allow: control policies of resources and of accounts, the policy of the VPC endpoint, that
 * of the resource, those of the identity, its permissions boundary, and the policy of the session. Source: reference_policies_evaluation-logic.html
 */
export const POLICY_TYPES = ['rcp', 'scp', 'endpoint', 'resource', 'identity', 'boundary', 'session'] as const;
export type PolicyType = (typeof POLICY_TYPES)[number];

/** What a policy hangs on: an identity, something that is asked for, or a place in the organization. */
export type Carrier = EntityKind | 'bucket' | 'key' | 'resource' | 'session' | 'endpoint' | 'root' | 'ou' | 'account';

/**
 * How a policy comes to have a say: carried by the principal itself or by one of its groups, embedded or attached; or as the policy of what is
 * asked for, the trust policy of a role, a permissions boundary, a session's policy, a control policy, or the policy of a VPC endpoint.
 */
export interface Via {
  readonly entity: Carrier;
  readonly name: string;
  readonly placement: 'inline' | 'managed' | 'resource' | 'trust' | 'boundary' | 'session' | 'control' | 'endpoint';
}

/** A policy as it applies to one principal. */
export interface AppliedPolicy {
  readonly name: string;
  /** ARN of a managed policy; an inline policy has none. */
  readonly arn: string | null;
  readonly via: Via;
  readonly document: PolicyDocument;
}

/** Policies attached at one place of an organization. */
export type PolicyLevel = readonly AppliedPolicy[];

/** All policies that have a say, by type. A type that limits is absent, or empty, where it does not limit. */
export interface Policies {
  readonly identity: readonly AppliedPolicy[];
  /** Policies of the resource, when it has any. */
  readonly resource?: readonly AppliedPolicy[];
  readonly boundary?: readonly AppliedPolicy[];
  readonly session?: readonly AppliedPolicy[];
  /** Service control policies of the principal's account by level, from the root down. AWS: each level has to allow; an empty one does not. */
  readonly scps?: readonly PolicyLevel[];
  /** Resource control policies of the resource's account, likewise. */
  readonly rcps?: readonly PolicyLevel[];
  readonly endpoint?: readonly AppliedPolicy[];
}

/** What is asked: may `principal` do `action` on `resource`? ARNs as AWS writes them; `action` as `service:Name`. */
export interface Request {
  /** ARN of a user, a role session, a federated user's session, a role or the root user; a service such as `s3.amazonaws.com`; or `anonymous`. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** Account that owns the resource. By default the one that its ARN names, else the principal's. */
  readonly resourceAccount?: string;
  /** ARN of the user who asked for a federated user's session, which that user's own policies then limit. */
  readonly issuer?: string;
  /** Signed with the credentials of GetSessionToken. */
  readonly sessionToken?: boolean;
  /** What conditions and variables look at. Without it no key has a value. */
  readonly context?: RequestContext;
}

/** Values by context key in lower case, `aws:principaltag/team`. A key that is absent from the map is absent from the request. */
export type RequestContext = ReadonlyMap<string, readonly string[]>;

/** The context of a request that carries none: no key has a value. */
export const NO_CONTEXT: RequestContext = new Map();

/**
 * How a resource's policy names the caller: itself, the role behind its session, or the account, which leaves the grant to identity policies.
 */
export type NamedAs = 'self' | 'role' | 'account';

/** Names one statement of one applied policy. */
export interface StatementRef {
  readonly type: PolicyType;
  /** Of control policies, which level, from 0 at the root; null of the others. */
  readonly level: number | null;
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
  /** How its `Principal` covers the caller; null when it does not, and of policies that name nobody. */
  readonly namedAs: NamedAs | null;
  readonly elements: readonly ElementTrace[];
  readonly range: TextRange;
}

export interface PolicyTrace {
  readonly policy: AppliedPolicy;
  readonly statements: readonly StatementTrace[];
}

/** What the policies of one type say, or those of one level of control policies. */
export interface TypeTrace {
  readonly type: PolicyType;
  /** Of control policies, which level, from 0 at the root; null of the others. */
  readonly level: number | null;
  readonly verdict: Verdict;
  /** Whether its silence would not matter: the resource names the principal in a way that this type does not limit. */
  readonly bypassed: boolean;
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

/**
 * What decides without any policy: the root user may do all in its account, some actions need no permission, the owner's root user can always
 * mend a bucket policy, root cannot assume roles, and credentials of GetSessionToken are good for less.
 */
export type Rule = 'root' | 'noPermissionNeeded' | 'bucketOwner' | 'rootAssumesNoRole' | 'sessionToken';

/** A verdict with its reasons. INVARIANT: `verdict` equals `decide` on the same input. */
export interface Decision {
  readonly request: Request;
  readonly verdict: Verdict;
  /**
   * Of a denial by policies, the type that AWS names: that of the first Deny, or the first that does not allow. Null when it is allowed, or
   * denied by `rule`.
   */
  readonly blockedBy: PolicyType | null;
  /** Null when policies decide. */
  readonly rule: Rule | null;
  /** Every Deny that matched; or every Allow that grants, without those that only limit; or nothing. */
  readonly decidedBy: readonly StatementRef[];
  /** In the order of `POLICY_TYPES`; only the types that have a say on this principal. */
  readonly trace: readonly TypeTrace[];
  /** Only for an implicit deny by policies; best first, at most three. */
  readonly nearest: readonly NearestMiss[];
}
