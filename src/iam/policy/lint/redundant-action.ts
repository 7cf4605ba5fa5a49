import { redundantPatterns } from './redundant-pattern.ts';
import { defineRule, eachStatement } from './rule.ts';

export const redundantAction = defineRule({
  id: 'redundant-action',
  class: 'suggestion',
  reference: 'Access Analyzer policy checks: Redundant action',
  check: eachStatement(({ action }) => redundantPatterns(action, (value) => value.toLowerCase())),
});
