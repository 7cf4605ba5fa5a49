import type { ComparisonOptions, World } from '../../iam/index.ts';
import type { Found } from './desk.ts';

/** What the page tells the thread that compares. Worlds are known by numbers of the page's. */
export type ToDesk =
  /** First of all: the address of the folder of reference data. */
  | { readonly kind: 'open'; readonly root: string }
  | { readonly kind: 'hold'; readonly number: number; readonly world: World }
  | { readonly kind: 'drop'; readonly number: number }
  | {
      readonly kind: 'compare';
      readonly id: number;
      readonly before: number;
      readonly after: number;
      readonly options: ComparisonOptions;
    };

/** What it answers. */
export type FromDesk =
  | { readonly kind: 'found'; readonly id: number; readonly found: Found }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** The reason of an error, for a report. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
