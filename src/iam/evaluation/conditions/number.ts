import { printed } from '../variables.ts';
import { defineOperator, type ConditionOperator } from './operator.ts';

/** Integers and decimals; null when the text is neither. */
export const numberOf = (text: string): number | null =>
  /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : null;

/** An operator that compares numbers. What is no number matches nothing. */
export const defineNumeric = (name: string, holds: (found: number, wanted: number) => boolean): ConditionOperator =>
  defineOperator({ name, compile: (pieces) => compare(numberOf, printed(pieces), holds) });

/** The comparison with a value that has to be read first. */
export function compare<T>(
  read: (text: string) => T | null,
  value: string,
  holds: (found: T, wanted: T) => boolean,
): (found: string) => boolean {
  const wanted = read(value);
  return (text) => {
    const found = wanted === null ? null : read(text);
    return found !== null && wanted !== null && holds(found, wanted);
  };
}
