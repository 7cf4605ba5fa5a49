import { isOfService, keysBeside, knownKey } from './known-key.ts';
import { lacksTagKey } from './missing-tag-key.ts';
import { nearest } from './nearest.ts';
import { defineRule, eachStatement, hit } from './rule.ts';
import { isRetired } from './retired-key.ts';

/** AWS: the API takes any key, and a key that no request carries is an absent one. */
export const unknownConditionKey = defineRule({
  id: 'unknown-condition-key',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid global condition key, Invalid service condition key',
  check: eachStatement((statement, { catalog }) =>
    statement.conditions.flatMap(({ key: { value, range } }) => {
      const beside = keysBeside(value, catalog);
      if (beside === null || knownKey(value, catalog) !== null || isOfService(value, statement, catalog)) return [];
      // Other rules know better what is wrong with these.
      if (lacksTagKey(value, catalog) || isRetired(value)) return [];
      const near = nearest(
        value,
        beside.filter((key) => !key.includes('$') && !key.includes('<')),
      );
      const edit = near === null ? null : { range, text: JSON.stringify(near) };
      return [hit(range, { key: value, near: near ?? '' }, edit)];
    }),
  ),
});
