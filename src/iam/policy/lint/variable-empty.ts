import { defineRule } from './rule.ts';
import { onVariable } from './variables-in.ts';

export const variableEmpty = defineRule({
  id: 'variable-empty',
  class: 'error',
  reference: 'Access Analyzer policy checks: Empty variable',
  check: onVariable(({ inner, closed }) => closed && inner.trim() === ''),
});
