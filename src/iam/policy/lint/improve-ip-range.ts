import { eachCondition } from './each-condition.ts';
import { ipRange, trimmed } from './ip-range.ts';
import { defineRule, hit } from './rule.ts';

export const improveIpRange = defineRule({
  id: 'improve-ip-range',
  class: 'suggestion',
  reference: 'Access Analyzer policy checks: Improve IP range',
  check: eachCondition(({ family, values }) =>
    family !== 'IpAddress'
      ? []
      : values.flatMap(({ value, range }) => {
          const read = ipRange(value);
          if (read === null || !read.address.slice(read.length).includes('1')) return [];
          const better = trimmed(read);
          const edit = better === null ? null : { range, text: JSON.stringify(better) };
          return [hit(range, { value, length: read.length, better: better ?? '' }, edit)];
        }),
  ),
});
