import type { Input } from '../../../src/iam/index.ts';

/** The input in a body; what is no object is a mistake of ours, since the CLI sends none. */
export function inputIn(body: string): Input {
  const value: unknown = JSON.parse(body);
  if (!isInput(value)) throw new Error(`No input in ${body}`);
  return value;
}

const isInput = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
