import { eachCondition } from './each-condition.ts';
import { defineRule, hit } from './rule.ts';

/** AWS: with `ForAllValues` it always holds, with `ForAnyValue` never. */
export const nullWithQualifier = defineRule({
  id: 'null-with-qualifier',
  class: 'suggestion',
  reference: 'Access Analyzer policy checks: Null with qualifier',
  check: eachCondition(({ family, qualifier, operator: { value, range } }) => {
    if (family !== 'Null' || qualifier === null) return [];
    const holds = qualifier === 'ForAllValues' ? 'always' : 'never';
    return [hit(range, { operator: value, holds }, { range, text: JSON.stringify('Null') })];
  }),
});
