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
export function ranked(typed: string, suggestions: Iterable<Suggestion>): readonly Suggestion[] {
  const wanted = typed.toLowerCase();
  const beginning: Suggestion[] = [];
  const holding: Suggestion[] = [];
  for (const suggestion of suggestions) {
    const found = suggestion.text.toLowerCase().indexOf(wanted);
    if (found === 0) beginning.push(suggestion);
    else if (found > 0 && holding.length < MOST) holding.push(suggestion);
    if (beginning.length === MOST) break;
  }
  return beginning.length > 0 ? beginning : holding;
}

/** Names that need no word beside them. */
export const named = (texts: Iterable<string>): readonly Suggestion[] =>
  [...texts].map((text) => ({ text, detail: null }));

/** A word as it must be typed: in quotes when the shell would take it apart. */
export const typeable = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
