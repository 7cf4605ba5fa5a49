import { eachPrincipal } from './each-principal.ts';
import { defineRule, hit } from './rule.ts';

/** AWS: a principal is `*` or a whole name. reference_policies_elements_principal.html */
export const wildcardInPrincipal = defineRule({
  id: 'wildcard-in-principal',
  class: 'error',
  reference: 'Access Analyzer policy checks: Unsupported wildcard in principal',
  check: eachPrincipal(({ kind, value: { value, range } }) => {
    const isAllowed = value === '*' && kind !== 'Service';
    return isAllowed || !/[*?]/.test(value.replaceAll(/\$\{[^}]*\}/g, '')) ? [] : [hit(range, { principal: value })];
  }),
});
