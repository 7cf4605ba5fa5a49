/** One way to write a policy differently: with the same meaning, with more of it, or with less. */
export interface DocumentChange {
  /** Unique among all changes, in words joined by hyphens. */
  readonly id: string;
  /** What was done, for a report: `one action became all of its service`. */
  readonly what: string;
  /** The changed document, as parsed JSON; null where the change has nothing to change, or might not change what it should. */
  apply(document: unknown): unknown;
}
