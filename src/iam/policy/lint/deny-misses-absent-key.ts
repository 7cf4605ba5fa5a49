import { parseOperator } from '../../evaluation/conditions/registry.ts';
import { saysOfPresence } from './condition-entries.ts';
import { globalKey } from './global-keys.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

/**
 * AWS: `Bool` does not hold when the request lacks the key, so a Deny on it misses exactly the requests that lack it: with long-term keys
 * there is no `aws:MultiFactorAuthPresent`. reference_policies_condition-keys.html
 */
export const denyMissesAbsentKey = defineRule({
  id: 'deny-misses-absent-key',
  class: 'security-warning',
  reference: 'AWS global condition context keys: aws:MultiFactorAuthPresent',
  check: eachStatement((statement, { document }) =>
    statement.conditions.flatMap(({ operator, key }) => {
      const parsed = parseOperator(operator.value);
      if (statement.effect !== 'Deny' || parsed?.operator.name !== 'Bool' || parsed.ifExists) return [];
      if (globalKey(key.value)?.always !== false) return [];
      const isCoveredElsewhere = document.statements.some(
        ({ effect, conditions }) => effect === 'Deny' && saysOfPresence(conditions, key.value, 'true'),
      );
      if (isCoveredElsewhere) return [];
      const { range } = operator;
      return [hit(range, { key: key.value }, { range, text: JSON.stringify(`${operator.value}IfExists`) })];
    }),
  ),
});
