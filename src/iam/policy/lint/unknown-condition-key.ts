import { splitAction } from './action-names.ts';
import { globalKey, globalKeys } from './global-keys.ts';
import { isKeyOf } from './condition-key.ts';
import { nearest } from './nearest.ts';
import { defineRule, eachStatement, hit, type LintCatalog } from './rule.ts';

/** AWS: the API takes any key, and a key that no request carries is an absent one. */
export const unknownConditionKey = defineRule({
  id: 'unknown-condition-key',
  class: 'warning',
  reference: 'Access Analyzer policy checks: Invalid global condition key, Invalid service condition key',
  check: eachStatement(({ conditions }, { catalog }) =>
    conditions.flatMap(({ key: { value, range } }) => {
      const known = knownKeys(value, catalog);
      if (known === null || known.some((key) => isKeyOf(value, key))) return [];
      const near = nearest(
        value,
        known.filter((key) => !key.includes('$') && !key.includes('<')),
      );
      return [
        hit(range, { key: value, near: near ?? '' }, near === null ? null : { range, text: JSON.stringify(near) }),
      ];
    }),
  ),
});

/** Keys that this one may be meant as; null when it cannot be judged. */
function knownKeys(key: string, catalog: LintCatalog): readonly string[] | null {
  const prefix = splitAction(key)?.prefix;
  if (prefix === undefined) return globalKeys.map((one) => one.key);
  // Identity providers bring keys of their own, under their address.
  if (prefix.includes('.') || prefix === 'saml' || globalKey(key) !== null) return null;
  if (prefix === 'aws') return globalKeys.map((one) => one.key);
  const service = catalog.service(prefix);
  if (service === undefined) return null;
  return service?.conditionKeys.map((one) => one.key) ?? [];
}
