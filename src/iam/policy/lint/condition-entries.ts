import type { ConditionEntry } from '../document.ts';

const isSameKey = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether a `Null` of the same statement says something about the key: `"false"` wants it in the request, `"true"` wants it absent. */
export const saysOfPresence = (conditions: readonly ConditionEntry[], key: string, value: 'true' | 'false'): boolean =>
  conditions.some(
    (entry) =>
      entry.operator.value === 'Null' &&
      isSameKey(entry.key.value, key) &&
      entry.values.some((one) => one.value.toLowerCase() === value),
  );

/** Whether the statement wants the key to be in the request. */
export const requiresKey = (conditions: readonly ConditionEntry[], key: string): boolean =>
  saysOfPresence(conditions, key, 'false');
