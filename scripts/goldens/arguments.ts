import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface Asked {
  /** The program of the real CLI. */
  readonly aws: string;
  /** The scripts to record; all of them when none is named. */
  readonly themes: readonly string[];
}

export const USAGE = `Usage: npm run goldens -- --aws PATH [THEME …]
Runs the scripts of test/conformance/cli in bash with the real AWS CLI, whose requests an account of ours answers, and keeps what is printed.
A new line of a script is {"line": "…", "from": "cli"}. Folders to run in are made where TMPDIR says.`;

/** Reads the words after the command's name; what is wrong with them is said in one sentence. */
export function readArguments(
  words: readonly string[],
  known: readonly string[],
): { readonly asked: Asked } | { readonly refusal: string } {
  try {
    const options = { aws: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, strict: true, allowPositionals: true });
    const unknown = positionals.find((theme) => !known.includes(theme));
    if (unknown !== undefined) return { refusal: `There is no script "${unknown}". There are ${known.join(', ')}.` };
    if (values.aws === undefined) return { refusal: USAGE };
    return { asked: { aws: values.aws, themes: positionals.length > 0 ? positionals : known } };
  } catch (error) {
    return { refusal: `${error instanceof Error ? error.message : String(error)}\n${USAGE}` };
  }
}
