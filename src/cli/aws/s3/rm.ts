import { parameterError } from '../failure.ts';
import { readArguments } from './arguments.ts';
import type { S3Command } from './command.ts';
import { mannerOf, namesUnder } from './copy.ts';
import { passes } from './filters.ts';
import { rmOptions } from './options.ts';
import { inside, lastName, placeOf } from './place.ts';
import { Transfer } from './transfer.ts';

export const rm: S3Command = {
  name: 'rm',
  documentation: 'Deletes an object, or with --recursive all objects whose keys begin with the prefix.',
  usage: '<S3Uri>',
  options: rmOptions,
  examples: ['aws s3 rm s3://app-logs/build-41.txt', 'aws s3 rm s3://app-logs --recursive --dryrun'],
  run(args, signer, scope) {
    const read = readArguments(args, rmOptions, { name: 'paths', takes: 'one' });
    if (!read.ok) return read.outcome;
    const { paths, flags, filters } = read;
    const source = placeOf(paths[0] ?? '');
    if (source.kind === 'local') return parameterError(`usage: aws s3 rm ${rm.usage}\nError: Invalid argument type`);
    const signed = signer(scope);
    if (!signed.ok) return signed.outcome;
    const { caller, effects } = signed;
    const transfer = new Transfer(scope, caller, effects.shell ?? scope.shell, mannerOf(flags, false));
    const whole = flags.has('--recursive');
    // AWS: without --recursive a bucket alone is listed, and of its objects none is the bucket, so nothing is deleted.
    const found = whole || source.key === '' ? namesUnder(source, transfer, true) : [''];
    if ('needs' in found) return found;
    if ('failure' in found) {
      transfer.fatal(found.failure);
      return transfer.ended(effects.notes ?? []);
    }
    const names = whole || source.key !== '' ? found : [];
    for (const name of names.filter((one) => passes(one === '' ? lastName(source) : one, filters))) {
      const needs = transfer.do({ source: inside(source, name), target: null });
      if (needs !== null) return needs;
    }
    return transfer.ended(effects.notes ?? []);
  },
};
