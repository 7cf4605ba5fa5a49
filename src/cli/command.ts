import type { Caller, Execution, Input, Needs, Reference, World } from '../iam/index.ts';
import type { Note } from './notes.ts';
import type { Shell } from './shell/shell.ts';

/** What a line asks of whoever holds the session; the line itself has no effect then. */
export type Intent = 'undo' | 'redo' | 'reset' | 'clear' | 'history' | 'why' | Comparing;

/** Compares what may be done now with the start, or two users or roles (`role:NAME`). */
export interface Comparing {
  readonly compare: readonly [one: string, other: string] | null;
}

/** What came of one command. `shell` is null when it stays as it was. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  readonly notes: readonly Note[];
  readonly shell: Shell | null;
  readonly intent: Intent | null;
  /** What the AWS CLI said in its envelope of errors, which it can print in several ways. */
  readonly failure?: Failure | undefined;
}

/** An error in parts, as the AWS CLI has it. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** An outcome of which only the parts that matter are said. */
export const outcome = (parts: Partial<Outcome>): Outcome => ({
  stdout: '',
  stderr: '',
  exitCode: 0,
  notes: [],
  shell: null,
  intent: null,
  ...parts,
});

/** What a command works with. */
export interface CommandScope {
  readonly shell: Shell;
  /** Who signs when no profile is named. */
  readonly caller: Caller;
  /** What was piped in, or null. */
  readonly stdin: string | null;
  /** The world after the calls made so far. */
  world(): World;
  /** The time in the account, ISO 8601. */
  now(): string;
  readonly reference: Reference;
  /** Makes an API call; its world is the next call's. */
  call(caller: Caller, service: string, operation: string, input: Input): Execution | Needs;
}

/** A command of this shell, called by its name. */
export interface Word {
  readonly name: string;
  /** Whether it reads what is piped into it. */
  readonly reads: boolean;
  /** Whether what stands after it are files of the shell, which completion offers. */
  readonly takesFiles?: true;
  /** What it does, in a few words for `help`; of words of the sandbox. */
  readonly summary?: string;
  /** How it is written. */
  readonly usage?: string;
  /** What it asks of the session; such a word stands alone on its line. */
  readonly intent: Intent | null;
  run(args: readonly string[], scope: CommandScope): Outcome | Needs;
}
