import { outcome, type Outcome } from '../../command.ts';
import { note } from '../../notes.ts';
import { errorText, exitCodes, unknownOptionsByHand } from '../failure.ts';
import { readOptions, type Positional } from '../options.ts';
import { repr } from '../python.ts';
import { refusedOption } from '../refused-option.ts';
import type { S3Option } from './command.ts';
import type { Filter } from './filters.ts';

export type S3Arguments =
  | {
      readonly ok: true;
      readonly paths: readonly string[];
      readonly flags: ReadonlySet<string>;
      readonly filters: readonly Filter[];
    }
  | { readonly ok: false; readonly outcome: Outcome };

/** Reads the words of an `aws s3` command: its paths and its options. */
export function readArguments(
  args: readonly string[],
  options: readonly S3Option[],
  positional: Positional,
): S3Arguments {
  const read = readOptions(args, options, [positional]);
  if (!read.ok) return { ok: false, outcome: refusedOption(read) };
  // AWS: a whole number is read after the rest. aws-cli v2, customizations/commands.py
  for (const [{ number }, value] of read.values) {
    if (number !== true || /^\s*[+-]?\d+\s*$/.test(value)) continue;
    const message = `invalid literal for int() with base 10: ${repr(value)}`;
    return { ok: false, outcome: outcome({ stderr: errorText(message), exitCode: exitCodes.general }) };
  }
  if (read.extras.length > 0) return { ok: false, outcome: unknownOptionsByHand(read.extras) };
  const unknown = read.given.find(([{ documentation }]) => documentation === null)?.[0];
  if (unknown !== undefined) {
    return { ok: false, outcome: outcome({ notes: [note('option-not-yet', { option: unknown.name })], exitCode: 2 }) };
  }
  const filters = read.given.flatMap(([{ name }, pattern]) =>
    name === '--include' || name === '--exclude' ? [{ takes: name === '--include', pattern }] : [],
  );
  const paths = read.words.get(positional.name) ?? [];
  return { ok: true, paths, flags: new Set(read.given.map(([{ name }]) => name)), filters };
}
