import type { Located, Statement } from '../document.ts';
import { askedBy, type Asked } from './each-condition.ts';
import { ABSENT, hit, type Hit, type LintSubject } from './rule.ts';

/** What stands in a policy variable. */
export interface Variable {
  /** Everything behind `${`, up to the brace that closes it. */
  readonly inner: string;
  readonly closed: boolean;
  /** What names a key of the request: without default, as written. Null for `${*}`, `${?}` and `${$}`. */
  readonly key: string | null;
  /** What follows the comma; null without one. */
  readonly fallback: string | null;
  /** Offset in the text. */
  readonly at: number;
}

/** The variables of a text, also those that are written badly. Source: reference_policies_variables.html */
export function variablesIn(text: string): readonly Variable[] {
  return [...text.matchAll(/\$\{([^}]*)(\}?)/g)].map(({ 1: inner = '', 2: brace, index }): Variable => {
    const comma = inner.indexOf(',');
    const name = comma < 0 ? inner : inner.slice(0, comma);
    return {
      inner,
      // A second opening says that the first one was left open.
      closed: brace === '}' && !inner.includes('${'),
      key: /^[*?$]$/.test(inner) ? null : name,
      fallback: comma < 0 ? null : inner.slice(comma + 1),
      at: index,
    };
  });
}

/** A text of a policy with a variable in it, and where it stands. */
export interface VariableText extends Located<string> {
  readonly element: 'Action' | 'Resource' | 'Condition' | 'Principal';
  readonly variables: readonly Variable[];
  /** The condition whose value it is. */
  readonly asked: Asked | null;
}

function textsOf(statement: Statement): readonly VariableText[] {
  const { action, resource, principal } = statement;
  const found =
    (element: VariableText['element'], asked: Asked | null = null) =>
    (text: Located<string>): VariableText[] =>
      text.value.includes('${') ? [{ ...text, element, asked, variables: variablesIn(text.value) }] : [];
  return [
    ...action.patterns.flatMap(found('Action')),
    ...(resource ?? ABSENT).patterns.flatMap(found('Resource')),
    ...(principal?.values ?? []).flatMap(({ value }) => found('Principal')(value)),
    ...askedBy(statement).flatMap((asked) => asked.values.flatMap(found('Condition', asked))),
  ];
}

/** Checks text by text whatever has a variable. Where the language is that of 2008 there are none. */
export const eachVariableText =
  (check: (text: VariableText, subject: LintSubject) => readonly Hit[]) =>
  (subject: LintSubject): readonly Hit[] =>
    subject.document.version === '2012-10-17' ? withVariables(check)(subject) : [];

/** The same, whatever the version. */
export const withVariables =
  (check: (text: VariableText, subject: LintSubject) => readonly Hit[]) =>
  (subject: LintSubject): readonly Hit[] =>
    subject.document.statements.flatMap((statement) => textsOf(statement).flatMap((text) => check(text, subject)));

/** Reports each text once, with the first of its variables that is written in such a way. */
export const onVariable = (
  isWrong: (variable: Variable) => boolean,
  mend: (text: string) => string | null = () => null,
) =>
  eachVariableText(({ value, range, variables }) => {
    const wrong = variables.find(isWrong);
    if (wrong === undefined) return [];
    const mended = mend(value);
    const edit = mended === null ? null : { range, text: JSON.stringify(mended) };
    return [hit(range, { variable: `\${${wrong.inner}${wrong.closed ? '}' : ''}` }, edit)];
  });
