import { keysBeside, knownKey } from './known-key.ts';
import { nearest } from './nearest.ts';
import { defineRule, hit } from './rule.ts';
import { eachVariableText } from './variables-in.ts';

/** AWS: a variable without value makes a resource match nothing. reference_policies_variables.html */
export const unknownVariable = defineRule({
  id: 'unknown-variable',
  class: 'warning',
  reference: 'IAM policy elements: Variables and tags',
  check: eachVariableText(({ range, value, variables }, { catalog }) =>
    variables.flatMap(({ key, closed }) => {
      const name = key?.trim() ?? '';
      const beside = keysBeside(name, catalog);
      if (!closed || name === '' || beside === null || knownKey(name, catalog) !== null) return [];
      const near = nearest(
        name,
        beside.filter((one) => !/[$<]/.test(one)),
      );
      const edit = near === null ? null : { range, text: JSON.stringify(value.replace(name, near)) };
      return [hit(range, { variable: name, near: near ?? '' }, edit)];
    }),
  ),
});
