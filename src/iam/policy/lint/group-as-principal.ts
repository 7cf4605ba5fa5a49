import { defineRule, eachStatement, hit } from './rule.ts';

/** AWS: a group is no principal, because it does not authenticate. reference_policies_elements_principal.html */
export const groupAsPrincipal = defineRule({
  id: 'group-as-principal',
  class: 'error',
  reference: 'Access Analyzer policy checks: Unsupported principal',
  check: eachStatement(({ principal }) =>
    (principal?.values ?? []).flatMap(({ value: { value, range } }) => {
      const group = /^arn:[^:]*:iam::\d*:group\/(?:.*\/)?([^/]+)$/.exec(value)?.[1];
      return group === undefined ? [] : [hit(range, { group })];
    }),
  ),
});
