/** A door of its own: the search through earlier commands that Ctrl+R begins. It loads with the first search. */

/** Where a search stands. */
export interface Recall {
  /** What the command must hold, as it is written. */
  readonly wanted: string;
  /** Which command of the history was found last, by its place; null before the first. */
  readonly at: number | null;
  /** Whether nothing earlier holds what is wanted; what was found before stays. */
  readonly failed: boolean;
}

export const noRecall: Recall = { wanted: '', at: null, failed: false };

/** The command that is found; null before the first. */
export const recalled = ({ at }: Recall, history: readonly string[]): string | null =>
  at === null ? null : (history[at] ?? null);

/**
 * Goes on to the next earlier command that holds what is wanted, one that is not the same as the one found.
 *
 * @example
 * recalled(older({ wanted: 'group', at: null, failed: false }, ['aws iam list-groups', 'whoami']), history) // 'aws iam list-groups'
 */
export function older(recall: Recall, history: readonly string[]): Recall {
  if (recall.wanted === '') return recall;
  const now = recalled(recall, history);
  const from = recall.at ?? history.length;
  const at = history.findLastIndex((line, index) => index < from && line !== now && line.includes(recall.wanted));
  return at === -1 ? { ...recall, failed: true } : { ...recall, at, failed: false };
}

/** Searches for another text: on from what was found when it grew, else from the newest command. */
export function sought(recall: Recall, wanted: string, history: readonly string[]): Recall {
  if (wanted === '') return noRecall;
  const from = recall.at !== null && wanted.startsWith(recall.wanted) ? recall.at : history.length - 1;
  const at = history.findLastIndex((line, index) => index <= from && line.includes(wanted));
  return at === -1 ? { wanted, at: recall.at, failed: true } : { wanted, at, failed: false };
}
