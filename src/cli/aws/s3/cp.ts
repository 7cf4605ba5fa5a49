import type { Caller, Needs } from '../../../iam/index.ts';
import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { note } from '../../notes.ts';
import { errorSentence, exitCodes, parameterError } from '../failure.ts';
import { readArguments, transferOptions } from './arguments.ts';
import type { S3Command } from './command.ts';
import { invalidTarget, parseUri } from './uri.ts';

export const cp: S3Command = {
  name: 'cp',
  documentation:
    'Copies an object to the terminal, or text that is piped in to an object. `-` stands for the terminal.',
  usage: '<LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>',
  options: transferOptions,
  examples: ['aws s3 cp s3://app-logs/2026.txt -', 'echo deployed | aws s3 cp - s3://app-logs/deploy.txt'],
  run(args, signer, scope) {
    const read = readArguments(args, cp.options, 2, 2);
    if (!read.ok) return read.outcome;
    const [source = '', target = ''] = read.paths;
    if (parseUri(source) === null && parseUri(target) === null) {
      return parameterError(`usage: aws s3 cp ${cp.usage}\nError: Invalid argument type`);
    }
    const bothRemote = parseUri(source) !== null && parseUri(target) !== null;
    const signed = signer(scope);
    if (!signed.ok) return signed.outcome;
    const result =
      target === '-'
        ? download(source, signed.caller, scope)
        : source === '-'
          ? upload(target, signed.caller, scope)
          : outcome({ notes: [note(bothRemote ? 's3-copy-not-yet' : 's3-local-files', {})], exitCode: 2 });
    return 'needs' in result
      ? result
      : { ...result, notes: [...(signed.effects.notes ?? []), ...result.notes], shell: signed.effects.shell ?? null };
  },
};

const failed = (what: string, why: string): Outcome =>
  outcome({ stderr: `${what} ${why}\n`, exitCode: exitCodes.transfer });

/** AWS: the size is asked for first, so a denied download fails in HeadObject, which says neither who nor why. */
function download(source: string, caller: Caller, scope: CommandScope): Outcome | Needs {
  const { bucket, key } = parseUri(source) ?? { bucket: '', key: '' };
  const what = `download failed: ${source} to -`;
  const invalid = invalidTarget(bucket, key);
  if (invalid !== null) return failed(what, invalid);
  for (const operation of ['HeadObject', 'GetObject']) {
    const execution = scope.call(caller, 's3', operation, { Bucket: bucket, Key: key });
    if ('needs' in execution) return execution;
    const { result } = execution;
    if (!result.ok) return failed(what, errorSentence(operation, result.error));
    const body = result.value?.['Body'];
    if (typeof body === 'string') return outcome({ stdout: body });
  }
  throw new Error('GetObject answered no body');
}

function upload(target: string, caller: Caller, scope: CommandScope): Outcome | Needs {
  const { bucket, key: given } = parseUri(target) ?? { bucket: '', key: '' };
  // AWS: an object needs a name, and the name of what is read from a pipe is `-`.
  const key = given === '' || given.endsWith('/') ? `${given}-` : given;
  if (scope.stdin === null)
    return outcome({ notes: [note('s3-no-input', { uri: `s3://${bucket}/${key}` })], exitCode: 2 });
  const what = `upload failed: - to s3://${bucket}/${key}`;
  const invalid = invalidTarget(bucket, key);
  if (invalid !== null) return failed(what, invalid);
  const execution = scope.call(caller, 's3', 'PutObject', { Bucket: bucket, Key: key, Body: scope.stdin });
  if ('needs' in execution) return execution;
  const { result } = execution;
  return result.ok ? outcome({}) : failed(what, errorSentence('PutObject', result.error));
}
