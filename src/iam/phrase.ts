/**
 * A sentence before it has words: an id and the values to set in. `strings` holds the words, a language a catalogue, so that the
 * account and the grader stay free of prose. Values are names, ARNs, actions or counts, ready to print.
 */
export interface Phrase<Id extends string = string> {
  readonly id: Id;
  readonly values: Readonly<Record<string, string | number>>;
}
