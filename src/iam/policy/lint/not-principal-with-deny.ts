import { defineRule, eachStatement, hit } from './rule.ts';

/** AWS: the account of an excepted principal has to be excepted too, and groups of role sessions cannot be. reference_policies_elements_notprincipal.html */
export const notPrincipalWithDeny = defineRule({
  id: 'not-principal-with-deny',
  class: 'warning',
  reference: 'IAM JSON policy elements: NotPrincipal',
  check: eachStatement(({ effect, principal }) =>
    effect === 'Deny' && principal?.negated === true ? [hit(principal.range)] : [],
  ),
});
