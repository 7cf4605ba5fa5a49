import { requiresKey } from './condition-entries.ts';
import { eachCondition } from './each-condition.ts';
import { globalKey } from './global-keys.ts';
import { defineRule, hit } from './rule.ts';

/** AWS: a negated operator holds when the request does not carry the key. reference_policies_elements_condition_operators.html */
export const negationWithoutKey = defineRule({
  id: 'negation-without-key',
  class: 'warning',
  reference: 'IAM JSON policy elements: Condition operators, negated matching',
  check: eachCondition(({ negated, operator, key, statement: { effect, conditions } }) => {
    if (effect !== 'Allow' || !negated || globalKey(key.value)?.always !== false) return [];
    return requiresKey(conditions, key.value)
      ? []
      : [hit(operator.range, { operator: operator.value, key: key.value })];
  }),
});
