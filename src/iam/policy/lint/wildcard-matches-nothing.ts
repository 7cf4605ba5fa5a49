import { actionsMatching, isWild, splitAction } from './action-names.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

export const wildcardMatchesNothing = defineRule({
  id: 'wildcard-matches-nothing',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid action',
  check: eachStatement(({ action }, { catalog }) =>
    action.patterns.flatMap(({ value, range }) => {
      const split = splitAction(value);
      const service = split === null ? null : catalog.service(split.prefix);
      if (split === null || service === null || service === undefined || !isWild(split.name)) return [];
      return actionsMatching(service, split.name).length > 0 ? [] : [hit(range, { action: value })];
    }),
  ),
});
