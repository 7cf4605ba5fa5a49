import type { Value } from './value.ts';

/** A value as `--output json` prints it: four spaces, members in their order. */
export const jsonText = (value: Value): string => `${JSON.stringify(value, null, 4)}\n`;
