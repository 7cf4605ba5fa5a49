import { defineRule, hit } from './rule.ts';
import { withVariables } from './variables-in.ts';

/** AWS: variables came with the version of 2012. */
export const variableInOldVersion = defineRule({
  id: 'variable-in-old-version',
  class: 'error',
  reference: 'Access Analyzer policy checks: Variable unsupported in version',
  check: withVariables(({ range, variables }, { document }) => {
    const [first] = variables;
    if (document.version === '2012-10-17' || first === undefined) return [];
    return [hit(range, { variable: `\${${first.inner}}` })];
  }),
});
