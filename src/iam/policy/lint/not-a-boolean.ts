import { eachCondition } from './each-condition.ts';
import { defineRule, hit } from './rule.ts';

/** `Null` takes the same two words. */
export const notABoolean = defineRule({
  id: 'not-a-boolean',
  class: 'warning',
  reference: 'Access Analyzer policy checks: Type mismatch Boolean',
  check: eachCondition(({ family, operator, values }) =>
    family !== 'Bool' && family !== 'Null'
      ? []
      : values.flatMap(({ value, range }) =>
          /^(?:true|false)$/i.test(value) || value.includes('${')
            ? []
            : [hit(range, { operator: operator.value, value })],
        ),
  ),
});
