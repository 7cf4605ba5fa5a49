import { isWild, splitAction } from './action-names.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

export const wildcardInService = defineRule({
  id: 'wildcard-in-service',
  class: 'suggestion',
  reference: 'Access Analyzer policy checks: Wildcard in service name',
  check: eachStatement(({ action }) =>
    action.patterns.flatMap(({ value, range }) => {
      const prefix = splitAction(value)?.prefix ?? '*';
      return prefix !== '*' && isWild(prefix) ? [hit(range, { prefix })] : [];
    }),
  ),
});
