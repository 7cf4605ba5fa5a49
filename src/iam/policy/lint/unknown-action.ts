import { isWild, knownPatterns } from './action-names.ts';
import { nearest } from './nearest.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

/** AWS: the API takes any name, and a name that no action has never matches. */
export const unknownAction = defineRule({
  id: 'unknown-action',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid action',
  check: eachStatement((statement, { catalog }) =>
    knownPatterns(statement, catalog).flatMap(({ pattern: { value, range }, prefix, name, service, actions }) => {
      if (isWild(name) || actions.length > 0) return [];
      const near = nearest(
        name,
        service.actions.map((action) => action.name),
      );
      const suggested = near === null ? '' : `${prefix}:${near}`;
      const edit = near === null ? null : { range, text: JSON.stringify(suggested) };
      return [hit(range, { action: value, near: suggested }, edit)];
    }),
  ),
});
