import { defineRule, eachStatement, hit } from './rule.ts';

export const isRetired = (key: string): boolean => key.toLowerCase() === 'aws:arn';

/** AWS: `aws:ARN` is not supported any more. */
export const retiredKey = defineRule({
  id: 'retired-key',
  class: 'error',
  reference: 'Access Analyzer policy checks: Unsupported global condition key',
  check: eachStatement(({ conditions }) =>
    conditions.flatMap(({ key: { value, range } }) => (isRetired(value) ? [hit(range, { key: value })] : [])),
  ),
});
