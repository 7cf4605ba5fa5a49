import { eachCondition, type Family } from './each-condition.ts';
import { globalKey } from './global-keys.ts';
import { knownKey } from './known-key.ts';
import { defineRule, hit } from './rule.ts';

/**
 * Families of operators that compare values of a type. AWS compares an ARN as text too, and moments as seconds; keys that AWS types as text
 * often hold an ARN. reference_policies_elements_condition_operators.html
 */
const FITTING: Readonly<Record<string, readonly Family[]>> = {
  String: ['String', 'Arn', 'Binary'],
  ARN: ['Arn', 'String'],
  Bool: ['Bool', 'String'],
  Date: ['Date', 'Numeric'],
  Numeric: ['Numeric'],
  IPAddress: ['IpAddress'],
};

/** The operator to use in place of one that does not fit. */
const INSTEAD: Readonly<Record<string, string>> = {
  String: 'StringEquals',
  ARN: 'ArnLike',
  Bool: 'Bool',
  Date: 'DateLessThan',
  Numeric: 'NumericLessThan',
  IPAddress: 'IpAddress',
};

export const typeMismatch = defineRule({
  id: 'type-mismatch',
  class: 'warning',
  reference: 'Access Analyzer policy checks: Type mismatch',
  check: eachCondition(({ family, operator, key }, { catalog }) => {
    const type = knownKey(key.value, catalog)?.type.replace(/^ArrayOf/, '');
    const fitting = type === undefined ? undefined : FITTING[type];
    if (type === undefined || fitting === undefined || family === 'Null') return [];
    // A tag may hold an ARN.
    const isText = globalKey(key.value)?.type === 'String' && !key.value.includes('/');
    if (fitting.includes(family) && !(family === 'Arn' && isText)) return [];
    return [hit(operator.range, { operator: operator.value, key: key.value, type, instead: INSTEAD[type] ?? '' })];
  }),
});
