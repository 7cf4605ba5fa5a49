import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface Asked {
  /** A file to start from: the output of `aws iam get-account-authorization-details`. */
  readonly account: string | null;
  /** Or a ready account. */
  readonly scenario: string | null;
  /** A file of commands to run instead of a prompt. */
  readonly script: string | null;
  /** The profile to sign with. */
  readonly as: string | null;
  /** A file to write the account to at the end. */
  readonly save: string | null;
  readonly help: boolean;
}

/** What `--help` prints. */
export const usage = (scenarios: readonly string[]): string => `Usage: npm run --silent sandbox -- [options]
A simulated AWS account in the terminal. Without --script it reads commands from a prompt, or from standard input.

--account FILE  start from a real account: the output of aws iam get-account-authorization-details.
--scenario ID   start from a ready account: ${scenarios.join(', ')}.
--script FILE   run the commands of a file, all of them, and leave. The exit code is the last command's;
                \`&&\` and \`||\` hold within a line.
--as NAME       sign as this IAM user whenever a command names no --profile.
--save FILE     at the end, write the account in the shape of aws iam get-account-authorization-details.
--help          this text.

Exit codes of the sandbox itself: 1 when a file cannot be read, understood or written, 2 for options that it does not know.`;

const text = { type: 'string' } as const;
const options = {
  account: text,
  scenario: text,
  script: text,
  as: text,
  save: text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the words after the command's name; what is wrong with them is said in one sentence. */
export function readArguments(words: readonly string[]): { readonly asked: Asked } | { readonly refusal: string } {
  try {
    const { values } = parseArgs({ args: [...words], options, strict: true, allowPositionals: false });
    const { account = null, scenario = null, script = null, as = null, save = null, help = false } = values;
    if (account !== null && scenario !== null)
      return { refusal: '--account and --scenario are two starts; give one of them.' };
    return { asked: { account, scenario, script, as, save, help } };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { refusal: error.message };
  }
}
