import { defineRule, eachStatement, hit } from './rule.ts';

export const notPrincipalWithAllow = defineRule({
  id: 'not-principal-with-allow',
  class: 'security-warning',
  reference: 'Access Analyzer policy checks: Allow with NotPrincipal',
  check: eachStatement(({ effect, principal }) =>
    effect === 'Allow' && principal?.negated === true ? [hit(principal.range)] : [],
  ),
});
