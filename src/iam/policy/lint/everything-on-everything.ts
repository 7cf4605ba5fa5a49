import { defineRule, eachStatement, hit } from './rule.ts';

const EVERY_ACTION = /^\*+(?::\*+)?$/;

export const everythingOnEverything = defineRule({
  id: 'everything-on-everything',
  class: 'security-warning',
  reference: 'Security best practices in IAM: Apply least-privilege permissions',
  check: eachStatement(({ effect, action, resource, conditions }) => {
    if (effect !== 'Allow' || action.negated || resource === null || resource.negated || conditions.length > 0)
      return [];
    const every = action.patterns.find(({ value }) => EVERY_ACTION.test(value));
    const everywhere = resource.patterns.some(({ value }) => /^\*+$/.test(value));
    return every !== undefined && everywhere ? [hit(every.range)] : [];
  }),
});
