import { isMultivalued, knownKey } from './known-key.ts';
import { defineRule, hit } from './rule.ts';
import { eachVariableText } from './variables-in.ts';

/** AWS: a key with several values cannot be a variable. */
export const variableOfSeveral = defineRule({
  id: 'variable-of-several',
  class: 'warning',
  reference: 'IAM policy elements: Variables and tags',
  check: eachVariableText(({ range, variables }, { catalog }) =>
    variables.flatMap(({ key }) => {
      const known = key === null ? null : knownKey(key.trim(), catalog);
      return known !== null && isMultivalued(known) ? [hit(range, { variable: known.key })] : [];
    }),
  ),
});
