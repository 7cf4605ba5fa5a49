import { compileGlob } from '../../evaluation/glob.ts';
import { splitAction } from './action-names.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

export const passRoleAnywhere = defineRule({
  id: 'pass-role-anywhere',
  class: 'security-warning',
  reference: 'Access Analyzer policy checks: Pass role with star in resource',
  check: eachStatement(({ effect, action, resource, conditions }) => {
    const isTied = conditions.some(({ key }) => key.value.toLowerCase() === 'iam:passedtoservice');
    if (effect !== 'Allow' || action.negated || resource.negated || isTied) return [];
    if (!resource.patterns.some(({ value }) => /^(?:\*|arn:[^:]*:iam::[^:]*:(?:\*|role\/\*))$/.test(value))) return [];
    return action.patterns.flatMap(({ value, range }) => {
      const split = splitAction(value);
      const passes = split?.prefix === 'iam' && compileGlob(split.name.toLowerCase())('passrole');
      return passes ? [hit(range, { action: value })] : [];
    });
  }),
});
