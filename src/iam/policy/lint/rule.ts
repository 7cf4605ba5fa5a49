import type { PatternElement, PolicyDocument, Statement, TextRange } from '../document.ts';

/** How much a finding matters. Source: Access Analyzer policy validation; "warning" is its general warning. */
export type FindingClass = 'error' | 'security-warning' | 'warning' | 'suggestion';

/** What the rules need to know of a service; the catalog's data has this shape. */
export interface LintService {
  /** `resources` names the resource types that the action is authorised on; none means that only `*` covers it. */
  readonly actions: readonly {
    readonly name: string;
    readonly resources: readonly { readonly name: string }[];
    readonly conditionKeys: readonly string[];
  }[];
  /** ARN formats as the Service Authorization Reference writes them. */
  readonly resources: readonly { readonly name: string; readonly arn: string }[];
  /** `type` as the reference writes it: `String`, `ArrayOfString`, `Bool`. */
  readonly conditionKeys: readonly { readonly key: string; readonly type: string }[];
}

/** Reference data, handed in. */
export interface LintCatalog {
  /** By prefix in small letters. `null`: AWS has no such service; `undefined`: not known, and then rules keep silent. */
  service(prefix: string): LintService | null | undefined;
  /** Prefixes of all services, for the nearest one to a slip of the keyboard. */
  prefixes(): Iterable<string>;
}

export interface LintSubject {
  readonly document: PolicyDocument;
  readonly catalog: LintCatalog;
}

/** A change of the text that mends a finding. */
export interface Edit {
  readonly range: TextRange;
  readonly text: string;
}

/** One place where a rule fires, with the values that its sentences name. */
export interface Hit {
  readonly range: TextRange;
  readonly values: Readonly<Record<string, string | number>>;
  /** Null where only the author knows what is meant. */
  readonly edit: Edit | null;
}

export interface LintRule<Id extends string = string> {
  readonly id: Id;
  readonly class: FindingClass;
  /** Title of the check or page of AWS's documentation that the rule follows. */
  readonly reference: string;
  check(subject: LintSubject): readonly Hit[];
}

/** Keeps the id of a rule as its type, so that a missing sentence is a type error. */
export const defineRule = <const Id extends string>(rule: LintRule<Id>): LintRule<Id> => rule;

/** Stands in for the `Resource` of a trust policy, which has none: about all but nothing, so that rules about resources keep silent. */
export const ABSENT: PatternElement<'Resource'> = {
  name: 'NotResource',
  negated: true,
  patterns: [],
  range: { start: 0, end: 0 },
};

export const hit = (range: TextRange, values: Hit['values'] = {}, edit: Edit | null = null): Hit => ({
  range,
  values,
  edit,
});

/** Checks statement by statement. */
export const eachStatement =
  (check: (statement: Statement, subject: LintSubject) => readonly Hit[]) =>
  (subject: LintSubject): readonly Hit[] =>
    subject.document.statements.flatMap((statement) => check(statement, subject));
