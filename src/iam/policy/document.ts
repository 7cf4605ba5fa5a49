/** Where something stands in the text: offsets in UTF-16 code units, `end` excluded. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Located<T> {
  readonly value: T;
  readonly range: TextRange;
}

export type Effect = 'Allow' | 'Deny';

/** `Action` or `NotAction`, `Resource` or `NotResource`: a list of patterns that must match, or must not. */
export interface PatternElement<Name extends string> {
  readonly name: Name | `Not${Name}`;
  readonly negated: boolean;
  readonly patterns: readonly Located<string>[];
  /** The element with its name. */
  readonly range: TextRange;
}

/** The kinds of principal that a resource policy names. */
export type PrincipalKind = 'AWS' | 'Service' | 'Federated' | 'CanonicalUser';

/** `Principal` or `NotPrincipal` of a resource policy. `"*"` is the one value `*` of kind AWS with `any` set. */
export interface PrincipalElement {
  readonly name: 'Principal' | 'NotPrincipal';
  readonly negated: boolean;
  /** Written as the bare `"*"`, which stands for everybody. */
  readonly any: boolean;
  readonly values: readonly { readonly kind: PrincipalKind; readonly value: Located<string> }[];
  readonly range: TextRange;
}

/** One key of one operator of a `Condition`: all entries of a statement must hold. */
export interface ConditionEntry {
  /** As written, with `IfExists` and set prefix: `StringNotLikeIfExists`. */
  readonly operator: Located<string>;
  /** As written; keys are compared without regard to case. */
  readonly key: Located<string>;
  /** Booleans and numbers as their JSON text. */
  readonly values: readonly Located<string>[];
  readonly range: TextRange;
}

export interface Statement {
  /** Position in the document, from 0. */
  readonly index: number;
  readonly sid: string | null;
  readonly effect: Effect;
  readonly action: PatternElement<'Action'>;
  /** Null in the trust policy of a role alone, which has no Resource: the role is the resource. */
  readonly resource: PatternElement<'Resource'> | null;
  /** Null where the policy hangs on whoever it is for: in identity, boundary, session and service control policies. */
  readonly principal: PrincipalElement | null;
  /** The `Condition` element as written, or null. */
  readonly condition: TextRange | null;
  /** Its entries in the order of the text; empty without a condition. */
  readonly conditions: readonly ConditionEntry[];
  readonly range: TextRange;
}

/** A parsed policy document. `text` is the source; every range points into it. */
export interface PolicyDocument {
  readonly text: string;
  readonly version: '2012-10-17' | '2008-10-17';
  /** The `Id`, which nothing reads; null without one. */
  readonly id: string | null;
  readonly statements: readonly Statement[];
}
