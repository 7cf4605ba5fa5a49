import type { Json } from '../../../iam/index.ts';
import { outcome } from '../../command.ts';
import { parameterError, serviceError } from '../failure.ts';
import { readArguments } from './arguments.ts';
import type { S3Command } from './command.ts';
import { lsOptions } from './options.ts';
import { invalidTarget, parseUri } from './uri.ts';

export const ls: S3Command = {
  name: 'ls',
  documentation: 'Lists buckets, or the objects of a bucket under a prefix.',
  usage: '<S3Uri> or NONE',
  options: lsOptions,
  examples: ['aws s3 ls', 'aws s3 ls s3://app-logs'],
  run(args, signer, scope) {
    const read = readArguments(args, ls.options, { name: 'paths', takes: 'at-most-one' });
    if (!read.ok) return read.outcome;
    // AWS: the bucket may be named without `s3://` here, and only here.
    const path = read.paths[0] ?? 's3://';
    const { bucket, key } = parseUri(path.startsWith('s3://') ? path : `s3://${path}`) ?? { bucket: '', key: '' };
    const signed = signer(scope);
    if (!signed.ok) return signed.outcome;
    const invalid = bucket === '' ? null : invalidTarget(bucket, null);
    if (invalid !== null) return parameterError(invalid);
    const whole = read.flags.has('--recursive');
    const human = read.flags.has('--human-readable');
    const input = { Bucket: bucket, Prefix: key, ...(whole ? {} : { Delimiter: '/' }) };
    const execution =
      bucket === ''
        ? scope.call(signed.caller, 's3', 'ListBuckets', {})
        : scope.call(signed.caller, 's3', 'ListObjectsV2', input);
    if ('needs' in execution) return execution;
    const { result } = execution;
    if (!result.ok) return { ...serviceError(execution, result.error), ...signed.effects };
    const lines = [
      ...records(result.value?.['Buckets']).map((one) => `${time(one['CreationDate'])} ${text(one['Name'])}`),
      ...records(result.value?.['CommonPrefixes']).map(
        (one) => `${'PRE'.padStart(30)} ${lastPart(text(one['Prefix']))}`,
      ),
      ...records(result.value?.['Contents']).map((one) => {
        const name = whole ? text(one['Key']) : lastPart(text(one['Key']));
        return `${time(one['LastModified'])} ${size(one['Size'], human).padStart(10)} ${name}`;
      }),
    ];
    const sizes = records(result.value?.['Contents']).map((one) => Number(one['Size']));
    const total = sizes.reduce((sum, one) => sum + one, 0);
    // AWS: the objects are counted, not the folders; buckets are not summed up.
    const summary =
      read.flags.has('--summarize') && bucket !== ''
        ? `\nTotal Objects: ${sizes.length}\n   Total Size: ${human ? readable(total) : total}\n`
        : '';
    return outcome({
      stdout: `${lines.map((line) => `${line}\n`).join('')}${summary}`,
      // AWS: a prefix that nothing begins with is a failure, an empty bucket is not.
      exitCode: key !== '' && lines.length === 0 ? 1 : 0,
      ...signed.effects,
    });
  },
};

type JsonRecord = { readonly [key: string]: Json | undefined };

const isRecord = (value: Json): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const records = (value: Json | undefined): readonly JsonRecord[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const size = (value: Json | undefined, human: boolean): string => {
  if (typeof value !== 'number') return '';
  return human ? readable(value) : `${value}`;
};

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'] as const;

/** A number of bytes with a unit. Source: aws-cli v2, customizations/s3/utils.py */
function readable(bytes: number): string {
  if (bytes === 1) return '1 Byte';
  if (bytes < 1024) return `${bytes} Bytes`;
  const power = Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), UNITS.length);
  return `${(bytes / 1024 ** power).toFixed(1)} ${UNITS[power - 1] ?? ''}`;
}
const lastPart = (key: string): string => /[^/]*\/?$/.exec(key)?.[0] ?? key;

/** AWS: local time without a zone. The sandbox is in UTC. */
const time = (value: Json | undefined): string => text(value).slice(0, 19).replace('T', ' ');
