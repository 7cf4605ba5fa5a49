import type { Output } from '../../iam/index.ts';

/** A result as `--output json` prints it: four spaces, members in their order, and nothing at all for an empty one. */
export function jsonText(output: Output): string {
  if (output === null || Object.values(output).every((value) => value === undefined)) return '';
  return `${JSON.stringify(output, null, 4)}\n`;
}
