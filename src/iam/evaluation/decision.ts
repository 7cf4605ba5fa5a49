import type { EntityKind } from '../account/account.ts';
import type { Effect, PolicyDocument, TextRange } from '../policy/document.ts';

/** AWS's words for a decision. Source: PolicyEvaluationDecisionType. */
export type Verdict = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** Policy types in the order in which AWS describes the evaluation; the slice so far evaluates identity policies. */
export type PolicyType = 'identity';

/** How a policy reaches the principal: carried by the principal itself or by one of its groups, embedded or attached. */
export interface Via {
  readonly entity: EntityKind;
  readonly name: string;
  readonly placement: 'inline' | 'managed';
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
  readonly identity: readonly AppliedPolicy[];
}

/** What is asked: may `principal` do `action` on `resource`? ARNs as AWS writes them; `action` as `service:Name`. */
export interface Request {
  /** ARN of the user or of the role session. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
}

/** Names one statement of one applied policy. */
export interface StatementRef {
  readonly type: PolicyType;
  readonly policy: AppliedPolicy;
  readonly statement: number;
  readonly sid: string | null;
  readonly range: TextRange;
}

/** What became of one element of a statement. `pattern` is the one that matched, or null when none did. */
export interface ElementTrace {
  readonly element: 'Action' | 'NotAction' | 'Resource' | 'NotResource' | 'Condition';
  readonly matched: boolean;
  readonly compared: string;
  readonly pattern: string | null;
  readonly range: TextRange;
}

export interface StatementTrace {
  readonly statement: number;
  readonly sid: string | null;
  readonly effect: Effect;
  readonly matched: boolean;
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

/** The smallest change to one Allow that would allow the request: one value added to an element, or values taken out of one. */
export interface NearestMiss {
  readonly at: StatementRef;
  readonly element: 'Action' | 'NotAction' | 'Resource' | 'NotResource';
  readonly edit: { readonly add: string } | { readonly remove: readonly string[] };
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
