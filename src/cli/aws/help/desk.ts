import type { CommandScope } from '../../command.ts';
import type { readInput } from '../input.ts';
import type { shapesOf } from '../skeleton/shapes.ts';

/** What the page of an operation is made with, besides the operation. */
export interface Desk {
  readonly scope: CommandScope;
  /** The service models. */
  readonly shapesOf: typeof shapesOf;
  /** Reads the words of an example. */
  readonly readInput: typeof readInput;
}
