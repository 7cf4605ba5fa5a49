import type { Input, Output, StringMember } from '../../../iam/index.ts';
import type { Outcome } from '../../command.ts';
import type { Note } from '../../notes.ts';
import type { Shell } from '../../shell/shell.ts';

/** What was given for the CLI itself, by name; the word beside the options too. */
export type Own = Readonly<Record<string, string>>;

export interface Finished {
  /** What is printed. */
  readonly output: Output;
  readonly shell: Shell;
  readonly notes: readonly Note[];
}

/** What the AWS CLI does otherwise than the service model says: options and files of its own. */
export interface Customization {
  readonly service: string;
  readonly operation: string;
  /** Options that the CLI keeps for itself, by name as members have it. */
  readonly options: Readonly<Record<string, StringMember>>;
  /** Options of the CLI's own that are real in AWS and not simulated. */
  readonly notYet?: readonly `--${string}`[];
  /** Members that have no option. */
  readonly hides?: readonly string[];
  /** What the usage calls the word that the command takes beside its options, and requires. */
  readonly takesWord?: string;
  /** What the CLI says of its options before it sends anything; null when they are fit. */
  refuse?(own: Own): Outcome | null;
  /** What is sent, or what the CLI says instead. */
  send?(input: Input, own: Own, shell: Shell): { readonly input: Input } | { readonly refusal: Outcome };
  /** What becomes of an answer. */
  finish?(output: Output, own: Own, shell: Shell): Finished;
}
