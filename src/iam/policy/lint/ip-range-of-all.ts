import { eachCondition } from './each-condition.ts';
import { ipRange } from './ip-range.ts';
import { defineRule, hit } from './rule.ts';

/** A range of length 0 holds every address, so the condition keeps nobody out. */
export const ipRangeOfAll = defineRule({
  id: 'ip-range-of-all',
  class: 'security-warning',
  reference: 'IAM JSON policy elements: Condition operators, IP address condition operators',
  check: eachCondition(({ family, negated, statement, values }) =>
    family !== 'IpAddress' || (statement.effect === 'Allow') === negated
      ? []
      : values.flatMap(({ value, range }) => (ipRange(value)?.length === 0 ? [hit(range, { value })] : [])),
  ),
});
