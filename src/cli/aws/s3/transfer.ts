import type { Caller, Json, Needs } from '../../../iam/index.ts';
import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import type { Note } from '../../notes.ts';
import type { Shell } from '../../shell/shell.ts';
import { errorSentence, exitCodes } from '../failure.ts';
import { isList, isMap } from '../python.ts';
import { shown, type Place } from './place.ts';
import { invalidTarget } from './uri.ts';

/** One thing to do: a copy, with the source deleted after it for a move, or a deletion, which has no target. */
export interface Task {
  readonly source: Place;
  readonly target: Place | null;
}

/** How a transfer goes about it. */
export interface Manner {
  readonly moves: boolean;
  readonly dryrun: boolean;
  /** Print nothing at all, or errors only. */
  readonly quiet: boolean;
  readonly onlyErrors: boolean;
}

/** What the CLI calls a task. */
function verbOf({ source, target }: Task, { moves }: Manner): string {
  if (target === null) return 'delete';
  if (moves) return 'move';
  if (source.kind === 'local') return 'upload';
  return target.kind === 'local' ? 'download' : 'copy';
}

/** A file or object that was found. */
export interface Found {
  readonly name: string;
  readonly size: number;
}

type Failed = { readonly failure: string };

/** Carries out transfers one by one, over the shell's files and S3, and keeps what they print. */
export class Transfer {
  shell: Shell;
  #stdout = '';
  #stderr = '';
  #failed = false;
  readonly #scope: CommandScope;
  readonly #caller: Caller;
  readonly #manner: Manner;

  constructor(scope: CommandScope, caller: Caller, shell: Shell, manner: Manner) {
    this.#scope = scope;
    this.#caller = caller;
    this.#manner = manner;
    this.shell = shell;
  }

  ended(notes: readonly Note[]): Outcome {
    const { quiet, onlyErrors } = this.#manner;
    return outcome({
      stdout: quiet || onlyErrors ? '' : this.#stdout,
      stderr: quiet ? '' : this.#stderr,
      exitCode: this.#failed ? exitCodes.transfer : 0,
      shell: this.shell,
      notes,
    });
  }

  /** AWS: what fails before the first transfer ends the command. */
  fatal(why: string): void {
    this.#stderr += `fatal error: ${why}\n`;
    this.#failed = true;
  }

  /** The objects of a bucket whose keys begin with a prefix. */
  list(bucket: string, prefix: string): readonly Found[] | Failed | Needs {
    const invalid = invalidTarget(bucket, null);
    if (invalid !== null) return { failure: invalid };
    const found: Found[] = [];
    let token: Json | undefined;
    do {
      const input = { Bucket: bucket, Prefix: prefix, ...(token === undefined ? {} : { ContinuationToken: token }) };
      const execution = this.#scope.call(this.#caller, 's3', 'ListObjectsV2', input);
      if ('needs' in execution) return execution;
      const { result } = execution;
      if (!result.ok) return { failure: errorSentence('ListObjectsV2', result.error) };
      const { Contents, NextContinuationToken } = result.value ?? {};
      for (const one of isList(Contents) ? Contents : []) {
        if (!isMap(one) || typeof one['Key'] !== 'string') continue;
        found.push({ name: one['Key'], size: typeof one['Size'] === 'number' ? one['Size'] : 0 });
      }
      token = NextContinuationToken;
    } while (token !== undefined && token !== null);
    return found;
  }

  /** Asks whether an object is there, as the CLI does before it copies one. */
  head(bucket: string, key: string): { readonly failure: string | null } | Needs {
    const invalid = invalidTarget(bucket, key);
    if (invalid !== null) return { failure: invalid };
    const execution = this.#scope.call(this.#caller, 's3', 'HeadObject', { Bucket: bucket, Key: key });
    if ('needs' in execution) return execution;
    const { result } = execution;
    if (result.ok) return { failure: null };
    // AWS: a key that is missing is told in the CLI's own words. aws-cli v2, customizations/s3/filegenerator.py
    const message = result.error.code === '404' ? `Key "${key}" does not exist` : result.error.message;
    return { failure: errorSentence('HeadObject', { ...result.error, message }) };
  }

  /** Carries one task out; what it needs when data is missing. */
  do(task: Task): Needs | null {
    const { source, target } = task;
    const where = target === null ? shown(source) : `${shown(source)} to ${shown(target)}`;
    const verb = verbOf(task, this.#manner);
    if (this.#manner.dryrun) {
      this.#stdout += `(dryrun) ${verb}: ${where}\n`;
      return null;
    }
    const done = target === null ? this.#remove(source) : this.#copy(source, target);
    if ('needs' in done) return done;
    const removed =
      done.failure === null && target !== null && this.#manner.moves ? this.#remove(source) : { failure: null };
    if ('needs' in removed) return removed;
    const failure = done.failure ?? removed.failure;
    if (failure === null) this.#stdout += `${verb}: ${where}\n`;
    else {
      this.#stderr += `${verb} failed: ${where} ${failure}\n`;
      this.#failed = true;
    }
    return null;
  }

  #copy(source: Place, target: Place): { readonly failure: string | null } | Needs {
    // AWS: between buckets one call copies, which needs both permissions and tells of both under its own name.
    const isCopy = source.kind === 's3' && target.kind === 's3';
    const body = this.#read(source, isCopy ? 'CopyObject' : 'GetObject');
    if ('needs' in body || 'failure' in body) return body;
    if (target.kind === 'local') {
      this.shell = { ...this.shell, files: new Map(this.shell.files).set(target.path, body.text) };
      return { failure: null };
    }
    const invalid = invalidTarget(target.bucket, target.key);
    if (invalid !== null) return { failure: invalid };
    const input = { Bucket: target.bucket, Key: target.key, Body: body.text };
    return this.#call('PutObject', input, isCopy ? 'CopyObject' : 'PutObject');
  }

  #read(source: Place, named: string): { readonly text: string } | Failed | Needs {
    if (source.kind === 'local') return { text: this.shell.files.get(source.path) ?? '' };
    const input = { Bucket: source.bucket, Key: source.key };
    const execution = this.#scope.call(this.#caller, 's3', 'GetObject', input);
    if ('needs' in execution) return execution;
    const { result } = execution;
    if (!result.ok) return { failure: errorSentence(named, result.error) };
    const text = result.value?.['Body'];
    if (typeof text !== 'string') throw new Error('GetObject answered no body');
    return { text };
  }

  #remove(source: Place): { readonly failure: string | null } | Needs {
    if (source.kind === 's3') {
      const invalid = invalidTarget(source.bucket, source.key);
      if (invalid !== null) return { failure: invalid };
      return this.#call('DeleteObject', { Bucket: source.bucket, Key: source.key }, 'DeleteObject');
    }
    const files = new Map(this.shell.files);
    files.delete(source.path);
    this.shell = { ...this.shell, files };
    return { failure: null };
  }

  #call(
    operation: string,
    input: Readonly<Record<string, Json>>,
    named: string,
  ): { readonly failure: string | null } | Needs {
    const execution = this.#scope.call(this.#caller, 's3', operation, input);
    if ('needs' in execution) return execution;
    const { result } = execution;
    return { failure: result.ok ? null : errorSentence(named, result.error) };
  }
}
