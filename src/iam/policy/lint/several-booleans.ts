import { eachCondition } from './each-condition.ts';
import { defineRule, hit } from './rule.ts';

export const severalBooleans = defineRule({
  id: 'several-booleans',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid condition multiple Boolean',
  check: eachCondition(({ family, key, values, negated }) =>
    family !== 'Bool' || negated || values.length < 2 ? [] : [hit(key.range, { key: key.value })],
  ),
});
