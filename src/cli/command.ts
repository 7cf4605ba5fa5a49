import type { Caller, Execution, Input, Needs, Reference, World } from '../iam/index.ts';
import type { Note } from './notes.ts';
import type { Shell } from './shell/shell.ts';

/** What a line asks of whoever holds the session; the line itself has no effect then. */
export type Intent = 'undo' | 'redo' | 'reset' | 'clear' | 'history' | 'why';

/** What came of one command. `shell` is null when it stays as it was. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  readonly notes: readonly Note[];
  readonly shell: Shell | null;
  readonly intent: Intent | null;
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
  readonly reference: Reference;
  /** Makes an API call; its world is the next call's. */
  call(caller: Caller, service: string, operation: string, input: Input): Execution | Needs;
}

/** A command of this shell, called by its name. */
export interface Word {
  readonly name: string;
  /** Whether what is piped into it is read. */
  readonly reads: boolean;
  /** Whether what stands after it are files of the shell, which completion offers. */
  readonly takesFiles?: true;
  /** What it asks of the session; such a word stands alone on its line. */
  readonly intent: Intent | null;
  run(args: readonly string[], scope: CommandScope): Outcome | Needs;
}
