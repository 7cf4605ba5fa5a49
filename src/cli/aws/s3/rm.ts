import { outcome } from '../../command.ts';
import { errorSentence, exitCodes, parameterError } from '../failure.ts';
import { readArguments, transferOptions } from './arguments.ts';
import type { S3Command } from './command.ts';
import { invalidTarget, parseUri } from './uri.ts';

export const rm: S3Command = {
  name: 'rm',
  documentation: 'Deletes an object.',
  usage: '<S3Uri>',
  options: transferOptions,
  examples: ['aws s3 rm s3://app-logs/build-41.txt'],
  run(args, signer, scope) {
    const read = readArguments(args, rm.options, 1, 1);
    if (!read.ok) return read.outcome;
    const [path = ''] = read.paths;
    const target = parseUri(path);
    if (target === null) return parameterError(`usage: aws s3 rm ${rm.usage}\nError: Invalid argument type`);
    const signed = signer(scope);
    if (!signed.ok) return signed.outcome;
    const failed = (why: string) =>
      outcome({ stderr: `delete failed: ${path} ${why}\n`, exitCode: exitCodes.transfer, ...signed.effects });
    // AWS: without --recursive a bucket alone names no object, so nothing is deleted.
    if (target.key === '' && target.bucket !== '') return outcome({ ...signed.effects });
    const invalid = invalidTarget(target.bucket, target.key);
    if (invalid !== null) return failed(invalid);
    const execution = scope.call(signed.caller, 's3', 'DeleteObject', { Bucket: target.bucket, Key: target.key });
    if ('needs' in execution) return execution;
    const { result } = execution;
    return result.ok
      ? outcome({ stdout: `delete: ${path}\n`, ...signed.effects })
      : failed(errorSentence('DeleteObject', result.error));
  },
};
