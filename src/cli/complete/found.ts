import type { Suggestion } from './rank.ts';

/** `skip`: how many characters of the typed word stay, as in `--group-name=De`. */
export interface Found {
  readonly skip: number;
  readonly options: readonly Suggestion[];
  /** Whether they stand inside what is typed, so that the shell's quotes are no matter of theirs. */
  readonly inside?: true;
}

/** Suggestions for the whole word. */
export const all = (options: readonly Suggestion[]): Found => ({ skip: 0, options });
