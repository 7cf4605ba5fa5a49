import { eachCondition } from './each-condition.ts';
import { isMultivalued, knownKey } from './known-key.ts';
import { defineRule, hit } from './rule.ts';

export const forAllValuesOfOne = defineRule({
  id: 'for-all-values-of-one',
  class: 'security-warning',
  reference: 'Access Analyzer policy checks: ForAllValues with single valued key',
  check: eachCondition(({ qualifier, operator, key }, { catalog }) => {
    const known = knownKey(key.value, catalog);
    if (known === null || isMultivalued(known) || qualifier !== 'ForAllValues') return [];
    return [hit(key.range, { operator: operator.value, key: key.value })];
  }),
});
