import { defineRule } from './rule.ts';
import { onVariable } from './variables-in.ts';

export const variableSpace = defineRule({
  id: 'variable-space',
  class: 'error',
  reference: 'Access Analyzer policy checks: Unsupported space in variable',
  check: onVariable(
    ({ key, closed }) => closed && key !== null && key.trim() !== '' && /^\s|\s$/.test(key),
    (text) => text.replaceAll(/\$\{\s*([^},]*?)\s*([,}])/g, '${$1$2'),
  ),
});
