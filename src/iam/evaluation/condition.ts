import type { ConditionEntry } from '../policy/document.ts';
import { parseOperator, type QualifiedOperator } from './conditions/registry.ts';
import type { RequestContext } from './decision.ts';
import { compilePattern, type CompiledPattern } from './pattern.ts';

/** One entry of a `Condition`, ready to be asked. */
export interface CompiledCondition extends QualifiedOperator {
  readonly entry: ConditionEntry;
  /** In lower case. AWS: condition keys are compared without regard to case. */
  readonly key: string;
  readonly values: readonly CompiledPattern[];
  /** The values as written, when none of them has a variable. */
  readonly fixed: readonly string[] | null;
}

/** `variables` tells whether the document's version has policy variables. */
export function compileCondition(entry: ConditionEntry, variables: boolean): CompiledCondition {
  const qualified = parseOperator(entry.operator.value);
  if (qualified === null) throw new Error(`The document was parsed with an unknown operator ${entry.operator.value}`);
  const { operator } = qualified;
  const values = entry.values.map((value) =>
    compilePattern(value, {
      variables: variables && operator.variables,
      wildcards: operator.wildcards,
      compile: (pieces) => operator.compile(pieces),
    }),
  );
  const fixed = values.some(({ varies }) => varies) ? null : entry.values.map(({ value }) => value);
  return { ...qualified, entry, key: entry.key.value.toLowerCase(), values, fixed };
}

/** What the request has for the key; null when it does not carry it. AWS: a key without values counts as missing. */
export function valuesFound({ key }: CompiledCondition, context: RequestContext): readonly string[] | null {
  const found = context.get(key);
  return found === undefined || found.length === 0 ? null : found;
}

/**
 * Whether the entry holds. AWS: without the key a positive operator fails and a negated one holds, `IfExists` and `ForAllValues` hold, and
 * `ForAnyValue` fails. Sources: reference_policies_elements_condition_operators.html;
 * reference_policies_condition-single-vs-multi-valued-context-keys.html.
 */
export function conditionHolds(condition: CompiledCondition, context: RequestContext): boolean {
  const { operator, ifExists, qualifier, values } = condition;
  const subject = operator.subject(valuesFound(condition, context));
  if (subject === null) {
    if (ifExists || qualifier === 'ForAllValues') return true;
    return operator.negated && qualifier === null;
  }
  const one = (found: string): boolean => values.some((value) => value.matches(found, context)) !== operator.negated;
  // Several values under an operator for one: a positive operator wants one that matches, a negated one wants none.
  const all = qualifier === null ? operator.negated : qualifier === 'ForAllValues';
  return all ? subject.every(one) : subject.some(one);
}

/** The first value of the policy that matches one of the request's; null when none does. */
export function matchingValue(condition: CompiledCondition, context: RequestContext): CompiledPattern | null {
  const subject = condition.operator.subject(valuesFound(condition, context)) ?? [];
  return condition.values.find((value) => subject.some((found) => value.matches(found, context))) ?? null;
}
