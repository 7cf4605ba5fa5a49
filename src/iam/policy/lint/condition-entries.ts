import type { ConditionEntry } from '../document.ts';

/** Whether the entry is a `Null` that says this of its key: `"false"` wants it in the request, `"true"` wants it absent. */
export const saysPresence = ({ operator, values }: ConditionEntry, value: 'true' | 'false'): boolean =>
  operator.value === 'Null' && values.some((one) => one.value.toLowerCase() === value);

/** Whether a `Null` of the same statement says so of the key. */
export function saysOfPresence(conditions: readonly ConditionEntry[], key: string, value: 'true' | 'false'): boolean {
  const name = key.toLowerCase();
  return conditions.some((entry) => saysPresence(entry, value) && entry.key.value.toLowerCase() === name);
}

/** Whether the statement wants the key to be in the request. */
export const requiresKey = (conditions: readonly ConditionEntry[], key: string): boolean =>
  saysOfPresence(conditions, key, 'false');
