import { resourcePart } from '../../evaluation/variables.ts';
import { defineRule, hit } from './rule.ts';
import { eachVariableText } from './variables-in.ts';

/** AWS: in a resource, variables count behind the fifth colon alone. reference_policies_variables.html */
export const variableBeforeResource = defineRule({
  id: 'variable-before-resource',
  class: 'warning',
  reference: 'IAM policy elements: Variables and tags',
  check: eachVariableText(({ range, value, element, variables }) => {
    const from = resourcePart(value);
    const early = variables.find(({ at, closed, key }) => closed && key !== null && at < from);
    if (element !== 'Resource' || early === undefined) return [];
    return [hit(range, { variable: `\${${early.inner}}` })];
  }),
});
