import { defineRule } from './rule.ts';
import { onVariable } from './variables-in.ts';

/** Without its brace it is no variable, and stands for itself. */
export const variableBrace = defineRule({
  id: 'variable-brace',
  class: 'error',
  reference: 'Access Analyzer policy checks: Missing brace in variable',
  check: onVariable(({ closed }) => !closed),
});
