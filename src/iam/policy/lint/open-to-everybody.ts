import { eachPrincipal } from './each-principal.ts';
import { defineRule, hit } from './rule.ts';

/** AWS: `*` and `{"AWS": "*"}` are everybody, those who have not signed in among them. reference_policies_elements_principal.html */
export const openToEverybody = defineRule({
  id: 'open-to-everybody',
  class: 'security-warning',
  reference: 'IAM JSON policy elements: Principal, all principals',
  check: eachPrincipal(({ kind, value }, { effect, conditions }, { negated }) =>
    effect === 'Allow' && !negated && kind === 'AWS' && value.value === '*' && conditions.length === 0
      ? [hit(value.range)]
      : [],
  ),
});
