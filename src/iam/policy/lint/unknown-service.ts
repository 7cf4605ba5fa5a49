import { splitAction } from './action-names.ts';
import { nearest } from './nearest.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

/** AWS: the API takes any prefix, and a statement about a service that does not exist never matches. */
export const unknownService = defineRule({
  id: 'unknown-service',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid service in action',
  check: eachStatement(({ action }, { catalog }) =>
    action.patterns.flatMap(({ value, range }) => {
      const split = splitAction(value);
      if (split === null || split.prefix === '*' || catalog.service(split.prefix) !== null) return [];
      const near = nearest(split.prefix, catalog.prefixes());
      const edit = near === null ? null : { range, text: JSON.stringify(`${near}:${split.name}`) };
      return [hit(range, { prefix: split.prefix, near: near ?? '' }, edit)];
    }),
  ),
});
