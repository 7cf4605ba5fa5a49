import type { Json } from '../../../iam/index.ts';
import { outcome } from '../../command.ts';
import { parameterError, serviceError } from '../failure.ts';
import { readArguments } from './arguments.ts';
import type { S3Command } from './command.ts';
import { invalidTarget, parseUri } from './uri.ts';

export const ls: S3Command = {
  name: 'ls',
  documentation: 'Lists buckets, or the objects of a bucket under a prefix.',
  usage: '<S3Uri> or NONE',
  options: [
    { name: '--recursive', takes: 'nothing', documentation: 'List every key in full instead of folders.' },
    { name: '--page-size', takes: 'integer', documentation: null },
    { name: '--human-readable', takes: 'nothing', documentation: null },
    { name: '--summarize', takes: 'nothing', documentation: null },
    { name: '--request-payer', takes: 'text', documentation: null },
    { name: '--bucket-name-prefix', takes: 'text', documentation: null },
    { name: '--bucket-region', takes: 'text', documentation: null },
  ],
  examples: ['aws s3 ls', 'aws s3 ls s3://app-logs'],
  run(args, signer, scope) {
    const read = readArguments(args, ls.options, 0, 1);
    if (!read.ok) return read.outcome;
    // AWS: the bucket may be named without `s3://` here, and only here.
    const path = read.paths[0] ?? 's3://';
    const { bucket, key } = parseUri(path.startsWith('s3://') ? path : `s3://${path}`) ?? { bucket: '', key: '' };
    const signed = signer(scope);
    if (!signed.ok) return signed.outcome;
    const invalid = bucket === '' ? null : invalidTarget(bucket, null);
    if (invalid !== null) return parameterError(invalid);
    const whole = read.flags.has('--recursive');
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
        return `${time(one['LastModified'])} ${size(one['Size']).padStart(10)} ${name}`;
      }),
    ];
    return outcome({
      stdout: lines.map((line) => `${line}\n`).join(''),
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
const size = (value: Json | undefined): string => (typeof value === 'number' ? `${value}` : '');
const lastPart = (key: string): string => /[^/]*\/?$/.exec(key)?.[0] ?? key;

/** AWS: local time without a zone. The sandbox is in UTC. */
const time = (value: Json | undefined): string => text(value).slice(0, 19).replace('T', ' ');
