/** One suggestion. `detail` says in a few words what it is. */
export interface Suggestion {
  readonly text: string;
  readonly detail: string | null;
}

const MOST = 50;

/**
 * The suggestions that fit what is typed, at most fifty, in the order given: those that begin with it, and where none does, those that
 * hold it. Without regard to case.
 */
export function ranked(typed: string, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const wanted = typed.toLowerCase();
  const beginning = suggestions.filter(({ text }) => text.toLowerCase().startsWith(wanted));
  const fitting =
    beginning.length > 0 ? beginning : suggestions.filter(({ text }) => text.toLowerCase().includes(wanted));
  return fitting.slice(0, MOST);
}

/** A word as it must be typed: in quotes when the shell would take it apart. */
export const typeable = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
