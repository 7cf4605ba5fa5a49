import { saysOfPresence } from './condition-entries.ts';
import { eachCondition } from './each-condition.ts';
import { defineRule, hit } from './rule.ts';

/** All conditions of a statement must hold, and a key that is absent has no value. */
export const nullContradicts = defineRule({
  id: 'null-contradicts',
  class: 'warning',
  reference: 'IAM JSON policy elements: Condition operators, Null',
  check: eachCondition(({ family, negated, ifExists, qualifier, operator, key, statement: { conditions } }) => {
    if (family === 'Null' || negated || ifExists || qualifier === 'ForAllValues') return [];
    const isAbsent = saysOfPresence(conditions, key.value, 'true') && !saysOfPresence(conditions, key.value, 'false');
    return isAbsent ? [hit(operator.range, { operator: operator.value, key: key.value })] : [];
  }),
});
