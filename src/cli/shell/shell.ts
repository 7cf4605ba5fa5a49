/** What the shell keeps between lines; it travels beside the World. */
export interface Shell {
  /** Text files by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly variables: ReadonlyMap<string, string>;
  /** The profile to sign with when a command names none; null is the session that the account opened with. */
  readonly profile: string | null;
  /** How results are printed when a command does not say. */
  readonly output: 'json';
  /** Names of users that a `--profile` signed as; the note about the borrowed key is given once for each. */
  readonly announced: readonly string[];
}

/** The shell as an account opens with it. */
export const createShell = (): Shell => ({
  files: new Map(),
  variables: new Map(),
  profile: null,
  output: 'json',
  announced: [],
});
