import type { Caller, Json, Needs } from '../../../iam/index.ts';
import { outcome, type CommandScope } from '../../command.ts';
import { errorSentence, errorText, exitCodes, parameterError } from '../failure.ts';
import { readArguments } from './arguments.ts';
import type { S3Command } from './command.ts';
import { invalidTarget, parseUri } from './uri.ts';

const NOT_EMPTIED = 'remove_bucket failed: Unable to delete all objects in the bucket, bucket will not be deleted.';

export const rb: S3Command = {
  name: 'rb',
  documentation: 'Deletes a bucket that is empty.',
  usage: '<S3Uri>',
  options: [{ name: '--force', takes: 'nothing', documentation: 'Delete every object in the bucket before.' }],
  examples: ['aws s3 rb s3://payroll --force'],
  run(args, signer, scope) {
    const read = readArguments(args, rb.options, { name: 'path', takes: 'one' });
    if (!read.ok) return read.outcome;
    const [path = ''] = read.paths;
    const target = parseUri(path);
    if (target === null) return parameterError(`${rb.usage}\nError: Invalid argument type`);
    const { bucket, key } = target;
    if (key !== '') return parameterError(`Please specify a valid bucket name only. E.g. s3://${bucket}`);
    const signed = signer(scope);
    if (!signed.ok) return signed.outcome;
    const { caller, effects } = signed;
    const failed = (why: string, stdout = '') =>
      outcome({ stdout, stderr: `${why}\n`, exitCode: exitCodes.transfer, ...effects });
    const invalid = invalidTarget(bucket, null);
    if (invalid !== null) return failed(`remove_bucket failed: ${path} ${invalid}`);
    const emptied = read.flags.has('--force') ? empty(bucket, caller, scope) : { deleted: '', failures: null };
    if ('needs' in emptied) return emptied;
    const { deleted, failures } = emptied;
    if (failures !== null) {
      // AWS: the second sentence is an exception of the CLI's own, with the exit code of one.
      return outcome({
        stdout: deleted,
        stderr: `${failures}\n${errorText(NOT_EMPTIED)}`,
        exitCode: exitCodes.general,
        ...effects,
      });
    }
    const execution = scope.call(caller, 's3', 'DeleteBucket', { Bucket: bucket });
    if ('needs' in execution) return execution;
    const { result } = execution;
    return result.ok
      ? outcome({ stdout: `${deleted}remove_bucket: ${bucket}\n`, ...effects })
      : failed(`remove_bucket failed: ${path} ${errorSentence('DeleteBucket', result.error)}`, deleted);
  },
};

interface Emptied {
  /** The lines of what was deleted. */
  readonly deleted: string;
  /** What went wrong; null when nothing did. */
  readonly failures: string | null;
}

/** Deletes what a bucket holds, as `aws s3 rm --recursive` does. */
function empty(bucket: string, caller: Caller, scope: CommandScope): Emptied | Needs {
  const listed = scope.call(caller, 's3', 'ListObjectsV2', { Bucket: bucket });
  if ('needs' in listed) return listed;
  if (!listed.result.ok) {
    return { deleted: '', failures: `fatal error: ${errorSentence('ListObjectsV2', listed.result.error)}` };
  }
  const deleted: string[] = [];
  const failures: string[] = [];
  for (const Key of keysOf(listed.result.value?.['Contents'])) {
    const execution = scope.call(caller, 's3', 'DeleteObject', { Bucket: bucket, Key });
    if ('needs' in execution) return execution;
    const { result } = execution;
    if (result.ok) deleted.push(`delete: s3://${bucket}/${Key}\n`);
    else failures.push(`delete failed: s3://${bucket}/${Key} ${errorSentence('DeleteObject', result.error)}`);
  }
  return { deleted: deleted.join(''), failures: failures.length === 0 ? null : failures.join('\n') };
}

const keysOf = (contents: Json | undefined): readonly string[] =>
  Array.isArray(contents)
    ? contents.flatMap((one: { readonly Key?: unknown }) => (typeof one.Key === 'string' ? [one.Key] : []))
    : [];
