import type { S3Option } from './command.ts';

const real = (name: `--${string}`, documentation: string): S3Option => ({ name, takes: 'nothing', documentation });

/** Real in AWS, and not simulated. */
const notYet = (name: `--${string}`, takes: S3Option['takes'] = 'text', choices?: readonly string[]): S3Option => ({
  name,
  takes,
  documentation: null,
  ...(choices === undefined ? {} : { choices }),
});
const number = (name: `--${string}`): S3Option => ({ ...notYet(name), number: true });

export const dryrun = real('--dryrun', 'Tell what would be done, and do nothing.');
export const recursive = real('--recursive', 'Do it for all files of the folder, or for all keys with the prefix.');
const quiet = real('--quiet', 'Print nothing.');
const onlyErrors = real('--only-show-errors', 'Print errors only.');
const filters: readonly S3Option[] = [
  {
    name: '--include',
    takes: 'text',
    documentation: 'Take what a pattern fits after all, which an --exclude before it left out.',
  },
  {
    name: '--exclude',
    takes: 'text',
    documentation:
      'Leave out what a pattern fits: * stands for anything, ? for one character. The last that fits counts.',
  },
];
const noProgress = real('--no-progress', 'Print no progress, as this sandbox does anyway.');
const payer = notYet('--request-payer', 'choice', ['requester']);
const CHECKSUMS = ['CRC64NVME', 'CRC32', 'SHA256', 'SHA1', 'CRC32C', 'SHA512', 'XXHASH64', 'XXHASH3', 'XXHASH128'];

const CANNED = [
  'private',
  'public-read',
  'public-read-write',
  'authenticated-read',
  'aws-exec-read',
  'bucket-owner-read',
  'bucket-owner-full-control',
  'log-delivery-write',
];
const CLASSES = [
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER',
  'DEEP_ARCHIVE',
  'GLACIER_IR',
];

/** What `cp`, `mv` and `sync` have in common. Source: aws-cli v2, customizations/s3/subcommands.py */
export const copying: readonly S3Option[] = [
  dryrun,
  quiet,
  ...filters,
  notYet('--acl', 'text', CANNED),
  notYet('--follow-symlinks', 'nothing'),
  notYet('--no-follow-symlinks', 'nothing'),
  notYet('--no-guess-mime-type', 'nothing'),
  notYet('--sse', 'choice', ['AES256', 'aws:kms']),
  notYet('--sse-c', 'choice', ['AES256']),
  notYet('--sse-c-key'),
  notYet('--sse-kms-key-id'),
  notYet('--sse-c-copy-source', 'choice', ['AES256']),
  notYet('--sse-c-copy-source-key'),
  notYet('--storage-class', 'text', CLASSES),
  { ...notYet('--grants', 'list'), some: true },
  notYet('--website-redirect'),
  notYet('--content-type'),
  notYet('--cache-control'),
  notYet('--content-disposition'),
  notYet('--content-encoding'),
  notYet('--content-language'),
  notYet('--expires'),
  notYet('--source-region'),
  onlyErrors,
  noProgress,
  number('--progress-frequency'),
  notYet('--progress-multiline', 'nothing'),
  number('--page-size'),
  notYet('--ignore-glacier-warnings', 'nothing'),
  notYet('--force-glacier-transfer', 'nothing'),
  payer,
  notYet('--checksum-mode', 'text', ['ENABLED']),
  notYet('--checksum-algorithm', 'text', CHECKSUMS),
  notYet('--metadata'),
  notYet('--copy-props', 'text', ['none', 'metadata-directive', 'default', 'all']),
  notYet('--metadata-directive', 'text', ['COPY', 'REPLACE']),
  notYet('--case-conflict', 'text', ['ignore', 'skip', 'warn', 'error']),
  notYet('--no-overwrite', 'nothing'),
];

export const cpOptions: readonly S3Option[] = [...copying, notYet('--expected-size'), recursive];
export const mvOptions: readonly S3Option[] = [...copying, recursive, notYet('--validate-same-s3-paths', 'nothing')];
export const syncOptions: readonly S3Option[] = [
  ...copying,
  real('--delete', 'Delete in the target what the source does not have.'),
  real('--size-only', 'Compare sizes alone.'),
  notYet('--exact-timestamps', 'nothing'),
];
export const rmOptions: readonly S3Option[] = [
  dryrun,
  quiet,
  recursive,
  payer,
  ...filters,
  onlyErrors,
  number('--page-size'),
];
export const lsOptions: readonly S3Option[] = [
  real('--recursive', 'List every key in full instead of folders.'),
  number('--page-size'),
  real('--human-readable', 'Print sizes with a unit.'),
  real('--summarize', 'Tell below how many objects there are, and how large they are together.'),
  payer,
  notYet('--bucket-name-prefix'),
  notYet('--bucket-region'),
];
