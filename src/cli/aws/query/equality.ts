import { isList, isStructure, type Value } from '../output/value.ts';

/**
 * Whether two values are the same, as `==` of a query has it. AWS: Python takes `true` for 1 and `false` for 0; JMESPath keeps them apart, but
 * only where they stand by themselves.
 */
export function equal(left: Value, right: Value): boolean {
  const mixed = (a: Value, b: Value) => (a === 0 || a === 1) && typeof b === 'boolean';
  return !mixed(left, right) && !mixed(right, left) && same(left, right);
}

/** Whether two values are the same as parts of others. */
export function same(left: Value, right: Value): boolean {
  if (isList(left)) {
    return (
      isList(right) && left.length === right.length && left.every((part, index) => same(part, right[index] ?? null))
    );
  }
  if (isStructure(left)) {
    if (!isStructure(right)) return false;
    const names = Object.keys(left);
    return (
      names.length === Object.keys(right).length &&
      names.every((name) => Object.hasOwn(right, name) && same(left[name] ?? null, right[name] ?? null))
    );
  }
  return numeric(left) === numeric(right);
}

const numeric = (value: Value): Value => (typeof value === 'boolean' ? Number(value) : value);
