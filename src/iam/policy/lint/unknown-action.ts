import { actionsMatching, isWild, splitAction } from './action-names.ts';
import { nearest } from './nearest.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

/** AWS: the API takes any name, and a name that no action has never matches. */
export const unknownAction = defineRule({
  id: 'unknown-action',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid action',
  check: eachStatement(({ action }, { catalog }) =>
    action.patterns.flatMap(({ value, range }) => {
      const split = splitAction(value);
      const service = split === null ? null : catalog.service(split.prefix);
      if (split === null || service === null || service === undefined || isWild(split.name)) return [];
      if (actionsMatching(service, split.name).length > 0) return [];
      const near = nearest(
        split.name,
        service.actions.map(({ name }) => name),
      );
      const suggested = near === null ? '' : `${split.prefix}:${near}`;
      const edit = near === null ? null : { range, text: JSON.stringify(suggested) };
      return [hit(range, { action: value, near: suggested }, edit)];
    }),
  ),
});
