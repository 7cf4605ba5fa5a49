import { outcome, type Outcome } from '../../command.ts';
import { note } from '../../notes.ts';
import { unknownOptions, usageError } from '../failure.ts';
import { readOptions } from '../options.ts';
import type { S3Option } from './command.ts';

export type S3Arguments =
  | { readonly ok: true; readonly paths: readonly string[]; readonly flags: ReadonlySet<string> }
  | { readonly ok: false; readonly outcome: Outcome };

/** Reads the words of an `aws s3` command: its paths, `least` to `most` of them, and its options. */
export function readArguments(
  args: readonly string[],
  options: readonly S3Option[],
  least: number,
  most: number,
): S3Arguments {
  const read = readOptions(args, options);
  if (!read.ok) return { ok: false, outcome: usageError(read.message) };
  const isPath = (word: string): boolean => word === '-' || !word.startsWith('-');
  const paths = read.extras.filter(isPath);
  if (paths.length < least) return { ok: false, outcome: usageError('the following arguments are required: paths') };
  const extras = [...read.extras.filter((word) => !isPath(word)), ...paths.slice(most)];
  // AWS: hand-written commands list unknown options without blanks.
  if (extras.length > 0) return { ok: false, outcome: unknownOptions(extras, ',') };
  const unknown = [...read.values.keys()].find(({ documentation }) => documentation === null);
  if (unknown !== undefined) {
    return { ok: false, outcome: outcome({ notes: [note('option-not-yet', { option: unknown.name })], exitCode: 2 }) };
  }
  return { ok: true, paths, flags: new Set([...read.values.keys()].map(({ name }) => name)) };
}

const notYet = (name: `--${string}`, takes: S3Option['takes'] = 'nothing'): S3Option => ({
  name,
  takes,
  documentation: null,
});

/** Options of transfers that are real and that this sandbox does not simulate. */
export const transferOptions: readonly S3Option[] = [
  notYet('--dryrun'),
  notYet('--quiet'),
  notYet('--recursive'),
  notYet('--only-show-errors'),
  notYet('--no-progress'),
  notYet('--include', 'text'),
  notYet('--exclude', 'text'),
  notYet('--acl', 'text'),
  notYet('--sse', 'text'),
  notYet('--storage-class', 'text'),
  notYet('--content-type', 'text'),
  notYet('--metadata', 'text'),
  notYet('--page-size', 'integer'),
  notYet('--request-payer', 'text'),
];
