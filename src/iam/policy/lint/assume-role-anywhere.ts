import { isAnywhere, patternsGranting } from './grants.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

/** AWS: whether a role may be assumed is said on both sides; with every role on this one, the trust policies decide alone. */
export const assumeRoleAnywhere = defineRule({
  id: 'assume-role-anywhere',
  class: 'security-warning',
  reference: 'Granting a user permissions to switch roles',
  check: eachStatement((statement) => {
    if (statement.conditions.length > 0) return [];
    if (!isAnywhere(statement, /^arn:[^:]*:iam::[^:]*:(?:\*|role\/\*)$/)) return [];
    return patternsGranting(statement, 'sts', 'AssumeRole').map(({ value, range }) => hit(range, { action: value }));
  }),
});
