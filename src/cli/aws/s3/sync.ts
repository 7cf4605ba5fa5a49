import type { Needs } from '../../../iam/index.ts';
import type { S3Command } from './command.ts';
import { readArguments } from './arguments.ts';
import { carriedOut, mannerOf, USAGE } from './copy.ts';
import { passes } from './filters.ts';
import { syncOptions } from './options.ts';
import { refusedPaths } from './paths.ts';
import { asFolder, filesUnder, inside, placeOf, type Place } from './place.ts';
import { Transfer, type Task } from './transfer.ts';

export const sync: S3Command = {
  name: 'sync',
  documentation: 'Copies what the target lacks or has in another size, from the files of the shell or from a bucket.',
  usage: USAGE,
  options: syncOptions,
  examples: ['aws s3 sync s3://app-logs s3://payroll/logs', 'aws s3 sync . s3://payroll/files --dryrun'],
  run(args, signer, scope) {
    const read = readArguments(args, syncOptions, { name: 'paths', takes: 'two' });
    if (!read.ok) return read.outcome;
    const { paths, flags, filters } = read;
    const refusal = refusedPaths('sync', USAGE, paths, false, scope);
    if (refusal !== null) return refusal;
    const signed = signer(scope);
    if (!signed.ok) return signed.outcome;
    const { caller, effects } = signed;
    const notes = effects.notes ?? [];
    const transfer = new Transfer(scope, caller, effects.shell ?? scope.shell, mannerOf(flags, false));
    const [source, target] = [asFolder(placeOf(paths[0] ?? '')), asFolder(placeOf(paths[1] ?? ''))];
    const there = contents(source, transfer);
    const here = 'failure' in there || 'needs' in there ? there : contents(target, transfer);
    if ('needs' in there) return there;
    if ('needs' in here) return here;
    if ('failure' in there || 'failure' in here) {
      transfer.fatal('failure' in there ? there.failure : 'failure' in here ? here.failure : '');
      return transfer.ended(notes);
    }
    const names = [...new Set([...there.sizes.keys(), ...(flags.has('--delete') ? here.sizes.keys() : [])])]
      .filter((name) => passes(name, filters))
      .sort((a, b) => (a < b ? -1 : 1));
    // AWS: times are compared as well. Files of the shell have none, so a size that is the same counts as the same file.
    const tasks = names.flatMap((name): readonly Task[] => {
      const size = there.sizes.get(name);
      if (size === undefined) return [{ source: inside(target, name), target: null }];
      return size === here.sizes.get(name) ? [] : [{ source: inside(source, name), target: inside(target, name) }];
    });
    return carriedOut(tasks, transfer, notes);
  },
};

interface Contents {
  /** By name within the folder. */
  readonly sizes: ReadonlyMap<string, number>;
}

function contents(folder: Place, transfer: Transfer): Contents | { readonly failure: string } | Needs {
  if (folder.kind === 'local') {
    const names = filesUnder(transfer.shell, folder.path);
    const sizeOf = (name: string): number => new TextEncoder().encode(transfer.shell.files.get(name) ?? '').length;
    return { sizes: new Map(names.map((name) => [name.slice(folder.path.length), sizeOf(name)])) };
  }
  const listed = transfer.list(folder.bucket, folder.key);
  if ('needs' in listed || 'failure' in listed) return listed;
  const objects = listed.filter(({ name, size }) => size > 0 || !name.endsWith('/'));
  return { sizes: new Map(objects.map(({ name, size }) => [name.slice(folder.key.length), size])) };
}
