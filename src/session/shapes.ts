/** What stored values may turn out to be; each takes anything. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTime = (value: unknown): value is string => isText(value) && !Number.isNaN(Date.parse(value));
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
export const isListOf = <T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.every(isItem);
export const isOneOf = <const T extends string>(value: unknown, all: readonly T[]): value is T =>
  all.some((one) => one === value);
