import { defineRule, hit } from './rule.ts';
import { eachVariableText } from './variables-in.ts';

export const variableInElement = defineRule({
  id: 'variable-in-element',
  class: 'error',
  reference: 'Access Analyzer policy checks: Variable unsupported in element',
  check: eachVariableText(({ range, value, element }) =>
    element === 'Action' || element === 'Principal' ? [hit(range, { element, value })] : [],
  ),
});
