import type { Needs } from '../../../iam/index.ts';
import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { note } from '../../notes.ts';
import { isStorable } from '../outfile.ts';
import type { Signer } from '../profile.ts';
import { readArguments } from './arguments.ts';
import type { S3Option } from './command.ts';
import { passes, type Filter } from './filters.ts';
import { refusedPaths } from './paths.ts';
import { asFolder, filesUnder, inside, isFolder, lastName, nameIn, placeOf, type Place } from './place.ts';
import { fromPipe, toTerminal } from './stream.ts';
import { Transfer, type Manner, type Task } from './transfer.ts';

/** A command that copies, `cp` or `mv`. */
export interface Copying {
  readonly name: 'cp' | 'mv';
  readonly usage: string;
  readonly options: readonly S3Option[];
}

export const USAGE = '<LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>';

export const mannerOf = (flags: ReadonlySet<string>, moves: boolean): Manner => ({
  moves,
  dryrun: flags.has('--dryrun'),
  quiet: flags.has('--quiet'),
  onlyErrors: flags.has('--only-show-errors'),
});

/** `aws s3 cp` and `aws s3 mv`. Source: aws-cli v2, customizations/s3 */
export function copy(
  { name, usage, options }: Copying,
  args: readonly string[],
  signer: Signer,
  scope: CommandScope,
): Outcome | Needs {
  const read = readArguments(args, options, { name: 'paths', takes: 'two' });
  if (!read.ok) return read.outcome;
  const { paths, flags, filters } = read;
  const whole = flags.has('--recursive');
  const refusal = refusedPaths(name, usage, paths, whole, scope);
  if (refusal !== null) return refusal;
  const [from = '', to = ''] = paths;
  const signed = signer(scope);
  if (!signed.ok) return signed.outcome;
  const { caller, effects } = signed;
  const shell = effects.shell ?? scope.shell;
  if (from === '-' || to === '-') {
    const streamed = from === '-' ? fromPipe(to, caller, scope) : toTerminal(from, caller, scope);
    if ('needs' in streamed) return streamed;
    return { ...streamed, notes: [...(effects.notes ?? []), ...streamed.notes], shell: effects.shell ?? null };
  }
  const transfer = new Transfer(scope, caller, shell, mannerOf(flags, name === 'mv'));
  const planned = tasksOf(placeOf(from), placeOf(to), whole, filters, transfer);
  if ('needs' in planned) return planned;
  if ('failure' in planned) {
    transfer.fatal(planned.failure);
    return transfer.ended(effects.notes ?? []);
  }
  return carriedOut(planned, transfer, effects.notes ?? []);
}

/** Carries out what was planned, unless a file would have to stand in a folder, of which the shell has none. */
export function carriedOut(tasks: readonly Task[], transfer: Transfer, notes: Outcome['notes']): Outcome | Needs {
  const homeless = tasks.find(({ target }) => target?.kind === 'local' && !isStorable(target.path));
  if (homeless?.target?.kind === 'local') {
    return outcome({ notes: [...notes, note('s3-local-files', { file: homeless.target.path })], exitCode: 2 });
  }
  for (const task of tasks) {
    const needs = transfer.do(task);
    if (needs !== null) return needs;
  }
  return transfer.ended(notes);
}

type Planned = readonly Task[] | { readonly failure: string } | Needs;

function tasksOf(
  source: Place,
  target: Place,
  whole: boolean,
  filters: readonly Filter[],
  transfer: Transfer,
): Planned {
  if (whole) return underFolder(asFolder(source), asFolder(target), filters, transfer);
  const place = isFolder(target) ? inside(target, lastName(source)) : target;
  if (source.kind === 's3') {
    if (source.key === '') return exactly(source, transfer);
    const head = transfer.head(source.bucket, source.key);
    if ('needs' in head) return head;
    if (head.failure !== null) return { failure: head.failure };
  }
  return passes(lastName(source), filters) ? [{ source, target: place }] : [];
}

/** AWS: a bucket alone is listed, and of its objects none is the bucket. */
function exactly(source: Place & { readonly kind: 's3' }, transfer: Transfer): Planned {
  const listed = transfer.list(source.bucket, '');
  return 'needs' in listed || 'failure' in listed ? listed : [];
}

function underFolder(source: Place, target: Place, filters: readonly Filter[], transfer: Transfer): Planned {
  const names = namesUnder(source, transfer);
  if ('needs' in names || 'failure' in names) return names;
  return names
    .filter((name) => passes(name, filters))
    .map((name) => ({ source: inside(source, name), target: inside(target, name) }));
}

/** The names under a folder, without what the folder itself is called. */
export function namesUnder(
  source: Place,
  transfer: Transfer,
  folders = false,
): readonly string[] | { readonly failure: string } | Needs {
  const within = nameIn(source).length;
  if (source.kind === 'local') return filesUnder(transfer.shell, source.path).map((name) => name.slice(within));
  const listed = transfer.list(source.bucket, source.key);
  if ('needs' in listed || 'failure' in listed) return listed;
  // AWS: what the console makes for a folder, an empty object whose key ends with a slash, is deleted and never copied.
  return listed
    .filter(({ name, size }) => folders || size > 0 || !name.endsWith('/'))
    .map(({ name }) => name.slice(within));
}
