import { isWild, knownPatterns } from './action-names.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

export const wildcardMatchesNothing = defineRule({
  id: 'wildcard-matches-nothing',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid action',
  check: eachStatement((statement, { catalog }) =>
    knownPatterns(statement, catalog).flatMap(({ pattern: { value, range }, name, actions }) =>
      isWild(name) && actions.length === 0 ? [hit(range, { action: value })] : [],
    ),
  ),
});
