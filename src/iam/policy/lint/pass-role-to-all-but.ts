import { patternsGranting } from './grants.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

export const passRoleToAllBut = defineRule({
  id: 'pass-role-to-all-but',
  class: 'security-warning',
  reference: 'Access Analyzer policy checks: Pass role with NotResource',
  check: eachStatement((statement) => {
    const isTied = statement.conditions.some(({ key }) => key.value.toLowerCase() === 'iam:passedtoservice');
    if (isTied || statement.resource?.negated !== true) return [];
    return patternsGranting(statement, 'iam', 'PassRole').map(({ value, range }) => hit(range, { action: value }));
  }),
});
