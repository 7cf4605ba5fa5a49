import { eachCondition } from './each-condition.ts';
import { defineRule, hit } from './rule.ts';

export const epochDate = defineRule({
  id: 'epoch-date',
  class: 'warning',
  reference: 'Access Analyzer policy checks: Invalid date value',
  check: eachCondition(({ family, key, values }) =>
    family !== 'Date' || key.value.toLowerCase() === 'aws:epochtime'
      ? []
      : values.flatMap(({ value, range }) => (/^\d{5,}$/.test(value) ? [hit(range, { value })] : [])),
  ),
});
