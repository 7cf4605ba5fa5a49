import { parseOperator } from '../../evaluation/conditions/registry.ts';
import { requiresKey } from './condition-entries.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

/** AWS: ForAllValues holds when the request does not carry the key at all. reference_policies_condition-single-vs-multi-valued-context-keys.html */
export const forAllValuesWithAllow = defineRule({
  id: 'for-all-values-with-allow',
  class: 'security-warning',
  reference: 'Access Analyzer policy checks: ForAllValues with single valued key',
  check: eachStatement(({ effect, conditions }) =>
    conditions.flatMap(({ operator, key }) => {
      const isForAll = parseOperator(operator.value)?.qualifier === 'ForAllValues';
      if (effect !== 'Allow' || !isForAll || requiresKey(conditions, key.value)) return [];
      return [hit(operator.range, { key: key.value })];
    }),
  ),
});
