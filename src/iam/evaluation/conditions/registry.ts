import { arnEquals } from './arn-equals.ts';
import { arnLike } from './arn-like.ts';
import { arnNotEquals } from './arn-not-equals.ts';
import { arnNotLike } from './arn-not-like.ts';
import { binaryEquals } from './binary-equals.ts';
import { bool } from './bool.ts';
import { dateEquals } from './date-equals.ts';
import { dateGreaterThanEquals } from './date-greater-than-equals.ts';
import { dateGreaterThan } from './date-greater-than.ts';
import { dateLessThanEquals } from './date-less-than-equals.ts';
import { dateLessThan } from './date-less-than.ts';
import { dateNotEquals } from './date-not-equals.ts';
import { ipAddress } from './ip-address.ts';
import { notIpAddress } from './not-ip-address.ts';
import { isNull } from './null.ts';
import { numericEquals } from './numeric-equals.ts';
import { numericGreaterThanEquals } from './numeric-greater-than-equals.ts';
import { numericGreaterThan } from './numeric-greater-than.ts';
import { numericLessThanEquals } from './numeric-less-than-equals.ts';
import { numericLessThan } from './numeric-less-than.ts';
import { numericNotEquals } from './numeric-not-equals.ts';
import { stringEqualsIgnoreCase } from './string-equals-ignore-case.ts';
import type { ConditionOperator } from './operator.ts';
import { stringEquals } from './string-equals.ts';
import { stringLike } from './string-like.ts';
import { stringNotEqualsIgnoreCase } from './string-not-equals-ignore-case.ts';
import { stringNotEquals } from './string-not-equals.ts';
import { stringNotLike } from './string-not-like.ts';

/** Every operator of `Condition`. Source: reference_policies_elements_condition_operators.html. */
export const conditionOperators = [
  stringEquals,
  stringNotEquals,
  stringEqualsIgnoreCase,
  stringNotEqualsIgnoreCase,
  stringLike,
  stringNotLike,
  numericEquals,
  numericNotEquals,
  numericLessThan,
  numericLessThanEquals,
  numericGreaterThan,
  numericGreaterThanEquals,
  dateEquals,
  dateNotEquals,
  dateLessThan,
  dateLessThanEquals,
  dateGreaterThan,
  dateGreaterThanEquals,
  bool,
  binaryEquals,
  ipAddress,
  notIpAddress,
  arnEquals,
  arnNotEquals,
  arnLike,
  arnNotLike,
  isNull,
] as const;

/** How an operator goes through a key with several values. */
export type SetQualifier = 'ForAllValues' | 'ForAnyValue';

/** An operator as a policy writes it, taken apart. */
export interface QualifiedOperator {
  readonly operator: ConditionOperator;
  readonly ifExists: boolean;
  readonly qualifier: SetQualifier | null;
}

const byName: ReadonlyMap<string, ConditionOperator> = new Map(
  conditionOperators.map((operator) => [operator.name, operator]),
);

/**
 * Takes the written name of an operator apart; null when there is no such operator.
 *
 * @example
 * parseOperator('ForAnyValue:StringLikeIfExists')?.operator.name // 'StringLike'
 */
export function parseOperator(written: string): QualifiedOperator | null {
  const [, qualifier, name = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(written) ?? [];
  const operator = byName.get(name);
  if (operator === undefined || (ifExists !== undefined && !operator.ifExists)) return null;
  return {
    operator,
    ifExists: ifExists !== undefined,
    qualifier: qualifier === 'ForAllValues' || qualifier === 'ForAnyValue' ? qualifier : null,
  };
}
