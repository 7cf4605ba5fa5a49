import { eachCondition } from './each-condition.ts';
import { isMultivalued, knownKey } from './known-key.ts';
import { defineRule, hit } from './rule.ts';

/** AWS: an operator without a set prefix is for a key with one value. reference_policies_condition-single-vs-multi-valued-context-keys.html */
export const missingQualifier = defineRule({
  id: 'missing-qualifier',
  class: 'error',
  reference: 'Access Analyzer policy checks: Missing qualifier',
  check: eachCondition(({ family, qualifier, operator, key }, { catalog }) => {
    const known = knownKey(key.value, catalog);
    if (known === null || !isMultivalued(known) || qualifier !== null || family === 'Null') return [];
    return [hit(operator.range, { operator: operator.value, key: key.value })];
  }),
});
