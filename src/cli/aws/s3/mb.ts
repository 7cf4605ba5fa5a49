import { outcome } from '../../command.ts';
import { errorSentence, exitCodes, parameterError } from '../failure.ts';
import { readArguments } from './arguments.ts';
import type { S3Command } from './command.ts';
import { invalidTarget, parseUri } from './uri.ts';

export const mb: S3Command = {
  name: 'mb',
  documentation: 'Makes a bucket.',
  usage: '<S3Uri>',
  options: [{ name: '--tags', takes: 'list', documentation: null }],
  examples: ['aws s3 mb s3://team-notes'],
  run(args, signer, scope) {
    const read = readArguments(args, mb.options, { name: 'path', takes: 'one' });
    if (!read.ok) return read.outcome;
    const [path = ''] = read.paths;
    const target = parseUri(path);
    if (target === null) return parameterError(`${mb.usage}\nError: Invalid argument type`);
    const signed = signer(scope);
    if (!signed.ok) return signed.outcome;
    const failed = (why: string) =>
      outcome({ stderr: `make_bucket failed: ${path} ${why}\n`, exitCode: exitCodes.transfer, ...signed.effects });
    const invalid = invalidTarget(target.bucket, null);
    if (invalid !== null) return failed(invalid);
    const execution = scope.call(signed.caller, 's3', 'CreateBucket', { Bucket: target.bucket });
    if ('needs' in execution) return execution;
    const { result } = execution;
    return result.ok
      ? outcome({ stdout: `make_bucket: ${target.bucket}\n`, ...signed.effects })
      : failed(errorSentence('CreateBucket', result.error));
  },
};
