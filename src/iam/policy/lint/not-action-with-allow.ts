import { defineRule, eachStatement, hit } from './rule.ts';

export const notActionWithAllow = defineRule({
  id: 'not-action-with-allow',
  class: 'security-warning',
  reference: 'IAM JSON policy elements: NotAction',
  check: eachStatement(({ effect, action }) => {
    if (effect !== 'Allow' || !action.negated) return [];
    return [hit(action.range, { actions: action.patterns.map(({ value }) => value).join(', ') })];
  }),
});
