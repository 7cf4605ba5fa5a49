import { isAnywhere, patternsGranting } from './grants.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

export const serviceLinkedRoleAnywhere = defineRule({
  id: 'service-linked-role-anywhere',
  class: 'warning',
  reference: 'Access Analyzer policy checks: Create SLR with star in resource, Create SLR with NotResource',
  check: eachStatement((statement) => {
    const isTied = statement.conditions.some(({ key }) => key.value.toLowerCase() === 'iam:awsservicename');
    const isWide =
      statement.resource?.negated === true || isAnywhere(statement, /^arn:[^:]*:iam::[^:]*:(?:\*|role\/\*)$/);
    if (isTied || !isWide) return [];
    return patternsGranting(statement, 'iam', 'CreateServiceLinkedRole').map(({ value, range }) =>
      hit(range, { action: value }),
    );
  }),
});
