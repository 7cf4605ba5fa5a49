import { coveredActions } from './action-names.ts';
import { ABSENT, defineRule, eachStatement, hit } from './rule.ts';

/** AWS: an action without a resource type is authorised on `*`, so no ARN covers it. Service Authorization Reference */
export const needsStar = defineRule({
  id: 'needs-star',
  class: 'warning',
  reference: 'Policy summary warnings: an action without an applicable resource',
  check: eachStatement((statement, { catalog }) => {
    const { patterns, negated } = statement.resource ?? ABSENT;
    if (negated || patterns.some(({ value }) => /^\*+$/.test(value))) return [];
    return coveredActions(statement, catalog).flatMap(({ pattern, actions }) => {
      const isFree = actions.length > 0 && actions.every(({ resources }) => resources.length === 0);
      return isFree ? [hit(pattern.range, { action: pattern.value })] : [];
    });
  }),
});
