import { parseOperator } from '../../evaluation/conditions/registry.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

/** AWS: `*` is a wildcard in StringLike and a character in StringEquals. reference_policies_elements_condition_operators.html */
export const wildcardWithoutLike = defineRule({
  id: 'wildcard-without-like',
  class: 'warning',
  reference: 'Access Analyzer policy checks: Wildcard without like operator',
  check: eachStatement(({ conditions }) =>
    conditions.flatMap(({ operator, key, values }) => {
      const name = parseOperator(operator.value)?.operator.name ?? '';
      if (!/^String(?:Not)?Equals/.test(name)) return [];
      const wild = values.find(({ value }) => value.replaceAll('${*}', '').includes('*'));
      if (wild === undefined) return [];
      const like = operator.value.replace(/Equals(?:IgnoreCase)?/, 'Like');
      return [hit(wild.range, { operator: operator.value, like, key: key.value, value: wild.value })];
    }),
  ),
});
