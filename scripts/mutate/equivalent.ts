/** Mutants that no test can tell from what is written, each with the reason. Where `after` is absent, any change of `before`. */
export interface Equivalent {
  /** The end of it. */
  readonly path: string;
  /** Part of the line. */
  readonly written: string;
  readonly before?: string;
  readonly after?: string;
  readonly why: string;
}
