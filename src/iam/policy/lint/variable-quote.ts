import { defineRule } from './rule.ts';
import { onVariable } from './variables-in.ts';

/** AWS: a default stands in single quotes, behind a comma and a space. */
export const variableQuote = defineRule({
  id: 'variable-quote',
  class: 'error',
  reference: 'Access Analyzer policy checks: Missing quote in variable',
  check: onVariable(({ closed, fallback }) => closed && fallback !== null && !/^ *'[^']*'$/.test(fallback)),
});
