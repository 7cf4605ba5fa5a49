import { parseOperator } from '../../evaluation/conditions/registry.ts';
import { requiresKey } from './condition-entries.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

/** AWS: `…IfExists` holds when the request lacks the key, and with long-term access keys it lacks this one. */
export const allowWithoutMfa = defineRule({
  id: 'allow-without-mfa',
  class: 'security-warning',
  reference: 'AWS global condition context keys: aws:MultiFactorAuthPresent',
  check: eachStatement(({ effect, conditions }) =>
    conditions.flatMap(({ operator, key, values }) => {
      const parsed = parseOperator(operator.value);
      const isMfa = key.value.toLowerCase() === 'aws:multifactorauthpresent';
      const wantsIt = values.some(({ value }) => value.toLowerCase() === 'true');
      if (effect !== 'Allow' || parsed?.operator.name !== 'Bool' || !parsed.ifExists || !isMfa || !wantsIt) return [];
      if (requiresKey(conditions, key.value)) return [];
      const { range } = operator;
      return [hit(range, {}, { range, text: JSON.stringify(operator.value.replace(/IfExists$/, '')) })];
    }),
  ),
});
