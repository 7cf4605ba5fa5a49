import type { Value } from './value.ts';

/** A printed answer, and what went wrong in printing it. */
export interface Printed {
  readonly text: string;
  /** The CLI's words where it stopped; null when all was printed. */
  readonly failed: string | null;
  /** Whether the query asked for more than the sandbox gives it. */
  readonly limit?: true;
}

/** Prints a value under the title that a table has. */
export type Writer = (title: string, value: Value) => Printed;
