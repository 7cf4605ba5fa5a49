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

export interface Statement {
  /** Position in the document, from 0. */
  readonly index: number;
  readonly sid: string | null;
  readonly effect: Effect;
  readonly action: PatternElement<'Action'>;
  readonly resource: PatternElement<'Resource'>;
  /** The `Condition` element as written, or null. */
  readonly condition: TextRange | null;
  readonly range: TextRange;
}

/** A parsed policy document. `text` is the source; every range points into it. */
export interface PolicyDocument {
  readonly text: string;
  readonly version: '2012-10-17' | '2008-10-17';
  readonly statements: readonly Statement[];
}
