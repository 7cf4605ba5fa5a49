import { defineRule, eachStatement, hit } from './rule.ts';

/** What is written and says nothing: an empty `Sid`, an empty `Condition`, a key without values. */
export const emptyElement = defineRule({
  id: 'empty-element',
  class: 'suggestion',
  reference: 'Access Analyzer policy checks: Empty SID value, Empty object condition, Empty array condition',
  check: eachStatement(({ sid, range, condition, conditions }) => [
    ...(sid === '' ? [hit({ start: range.start, end: range.start + 1 }, { element: 'Sid' })] : []),
    ...(condition !== null && conditions.length === 0 ? [hit(condition, { element: 'Condition' })] : []),
    ...conditions.flatMap(({ key, values }) => (values.length === 0 ? [hit(key.range, { element: key.value })] : [])),
  ]),
});
