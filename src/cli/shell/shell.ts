/** What the shell keeps between lines; it travels beside the World. */
export interface Shell {
  /** Text files by name. */
  readonly files: ReadonlyMap<string, string>;
  /** The environment: variables that commands see, because they were exported. */
  readonly variables: ReadonlyMap<string, string>;
  /** Variables of the shell alone: `NAME=value` sets them, `$NAME` reads them, no command sees them. */
  readonly unexported: ReadonlyMap<string, string>;
  /** Exit code of the last line, for `$?`. */
  readonly lastExit: number;
  /** The profile to sign with when a command names none; null is the session that the account opened with. */
  readonly profile: string | null;
  /** What `aws configure set` wrote, by its name in the file of the CLI: `output`, `profile.dana.region`. */
  readonly config: ReadonlyMap<string, string>;
  /** How results are printed when a command does not say. */
  readonly output: 'json';
  /** Names of users that a `--profile` signed as; the note about the borrowed key is given once for each. */
  readonly announced: readonly string[];
}

/** The shell as an account opens with it. */
export const createShell = (): Shell => ({
  files: new Map(),
  variables: new Map(),
  unexported: new Map(),
  lastExit: 0,
  profile: null,
  config: new Map(),
  output: 'json',
  announced: [],
});
