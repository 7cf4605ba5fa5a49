import { isAnywhere, patternsGranting } from './grants.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

export const passRoleAnywhere = defineRule({
  id: 'pass-role-anywhere',
  class: 'security-warning',
  reference: 'Access Analyzer policy checks: Pass role with star in resource',
  check: eachStatement((statement) => {
    const isTied = statement.conditions.some(({ key }) => key.value.toLowerCase() === 'iam:passedtoservice');
    if (isTied || !isAnywhere(statement, /^arn:[^:]*:iam::[^:]*:(?:\*|role\/\*)$/)) return [];
    return patternsGranting(statement, 'iam', 'PassRole').map(({ value, range }) => hit(range, { action: value }));
  }),
});
