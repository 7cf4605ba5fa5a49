import { saysPresence } from './condition-entries.ts';
import { askedBy } from './each-condition.ts';
import { globalKey } from './global-keys.ts';
import { defineRule, hit } from './rule.ts';

/**
 * AWS: `Bool` does not hold when the request lacks the key, so a Deny on it misses exactly the requests that lack it: with long-term keys
 * there is no `aws:MultiFactorAuthPresent`. reference_policies_condition-keys.html
 */
export const denyMissesAbsentKey = defineRule({
  id: 'deny-misses-absent-key',
  class: 'security-warning',
  reference: 'AWS global condition context keys: aws:MultiFactorAuthPresent',
  check({ document: { statements } }) {
    const denies = statements.filter(({ effect }) => effect === 'Deny');
    // What another Deny does about requests without the key.
    const covered = new Set(
      denies.flatMap(({ conditions }) =>
        conditions.flatMap((one) => (saysPresence(one, 'true') ? one.key.value.toLowerCase() : [])),
      ),
    );
    return denies.flatMap(askedBy).flatMap(({ family, ifExists, operator, key }) => {
      if (family !== 'Bool' || ifExists || globalKey(key.value)?.always !== false) return [];
      if (covered.has(key.value.toLowerCase())) return [];
      const { range } = operator;
      return [hit(range, { key: key.value }, { range, text: JSON.stringify(`${operator.value}IfExists`) })];
    });
  },
});
