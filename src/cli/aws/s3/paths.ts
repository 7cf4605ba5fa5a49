import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { errorText, exitCodes, parameterError } from '../failure.ts';
import { filesUnder, placeOf, type Place } from './place.ts';

/** What the CLI says of the two paths of a transfer before it does anything; null when they fit. aws-cli v2, s3/subcommands.py */
export function refusedPaths(
  command: string,
  usage: string,
  [from = '', to = '']: readonly string[],
  whole: boolean,
  { shell }: CommandScope,
): Outcome | null {
  const source = placeOf(from);
  const target = placeOf(to);
  if (source.kind === 'local' && target.kind === 'local') {
    return parameterError(`usage: aws s3 ${command} ${usage}\nError: Invalid argument type`);
  }
  const streams = from === '-' || to === '-';
  if (streams && (command !== 'cp' || whole)) {
    return parameterError('Streaming currently is only compatible with non-recursive cp commands');
  }
  if (command === 'mv' && sameObject(source, target)) {
    return parameterError(`Cannot mv a file onto itself: ${from} - ${to}`);
  }
  if (streams || source.kind === 's3') return null;
  const { path } = source;
  const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
  const exists = path === '' || shell.files.has(path) || filesUnder(shell, folder).length > 0;
  return exists
    ? null
    : outcome({
        stderr: errorText(`The user-provided path ${from} does not exist.`),
        exitCode: exitCodes.general,
      });
}

const sameObject = (source: Place, target: Place): boolean =>
  source.kind === 's3' && target.kind === 's3' && source.bucket === target.bucket && source.key === target.key;
