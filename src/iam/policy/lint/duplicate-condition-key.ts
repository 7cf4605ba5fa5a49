import { defineRule, eachStatement, hit } from './rule.ts';

/** Of keys that differ in case alone: AWS compares their names without regard to case. */
export const duplicateConditionKey = defineRule({
  id: 'duplicate-condition-key',
  class: 'error',
  reference: 'Access Analyzer policy checks: Duplicate keys with different case',
  check: eachStatement(({ conditions }) => {
    const first = new Map<string, string>();
    return conditions.flatMap(({ operator, key }) => {
      const name = `${operator.value} ${key.value.toLowerCase()}`;
      const other = first.get(name);
      if (other !== undefined) return [hit(key.range, { key: key.value, other })];
      first.set(name, key.value);
      return [];
    });
  }),
});
