import type { Caller, Needs } from '../../../iam/index.ts';
import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { note } from '../../notes.ts';
import { errorSentence, exitCodes } from '../failure.ts';
import { invalidTarget, parseUri } from './uri.ts';

const failed = (what: string, why: string): Outcome =>
  outcome({ stderr: `${what} ${why}\n`, exitCode: exitCodes.transfer });

/** `cp s3://… -`. AWS: the size is asked for first, so a denied download fails in HeadObject, which says neither who nor why. */
export function toTerminal(source: string, caller: Caller, scope: CommandScope): Outcome | Needs {
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

/** `cp - s3://…`. */
export function fromPipe(target: string, caller: Caller, scope: CommandScope): Outcome | Needs {
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
