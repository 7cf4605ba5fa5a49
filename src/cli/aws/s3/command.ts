import type { Needs } from '../../../iam/index.ts';
import type { CommandScope, Outcome } from '../../command.ts';
import type { Option } from '../options.ts';
import type { Signer } from '../profile.ts';

/** A command of `aws s3`. */
export interface S3Command {
  readonly name: string;
  readonly documentation: string;
  /** Its parameters, as the usage line shows them. */
  readonly usage: string;
  readonly options: readonly S3Option[];
  readonly examples: readonly string[];
  run(args: readonly string[], signer: Signer, scope: CommandScope): Outcome | Needs;
}

export interface S3Option extends Option {
  /** One sentence for help; null when the option is real in AWS and not simulated. */
  readonly documentation: string | null;
  /** Whether its value is a whole number. */
  readonly number?: true;
}
