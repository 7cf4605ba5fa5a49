import { defineRule, hit } from './rule.ts';
import { eachVariableText } from './variables-in.ts';

/** Of `Bool` AWS's pages say both; Access Analyzer counts it among those that take no variable. Unverified. */
export const variableForOperator = defineRule({
  id: 'variable-for-operator',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid variable for operator',
  check: eachVariableText(({ range, asked }) =>
    asked === null || asked.family === 'String' || asked.family === 'Arn'
      ? []
      : [hit(range, { operator: asked.operator.value })],
  ),
});
