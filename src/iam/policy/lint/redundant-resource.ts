import { redundantPatterns } from './redundant-pattern.ts';
import { defineRule, eachStatement } from './rule.ts';

export const redundantResource = defineRule({
  id: 'redundant-resource',
  class: 'suggestion',
  reference: 'Access Analyzer policy checks: Redundant resource',
  check: eachStatement(({ resource }) => (resource === null ? [] : redundantPatterns(resource, (value) => value))),
});
