import type { Needs } from '../../iam/index.ts';
import { outcome, type CommandScope, type Outcome } from '../command.ts';
import { note, type Note } from '../notes.ts';
import { generalError, parameterError } from './failure.ts';
import { isErrorFormat, isFormat, type ErrorFormat, type Format } from './output/format.ts';
import { queryOf, writerFor } from './output/print.ts';
import type { Writer } from './output/printed.ts';
import { profileExists, profileOf } from './profile.ts';
import { repr } from './python.ts';
import type { Query } from './query/query.ts';

/** What was given for the whole of `aws`, by option. */
export type Globals = ReadonlyMap<string, string>;

/** How a command of `aws` is run and printed. */
export interface Settings {
  /** What prints the answers, or the name that `AWS_DEFAULT_OUTPUT` or the configuration has and that is no format. */
  readonly output: { readonly format: Format; readonly writer: Writer } | { readonly unknown: string };
  readonly query: Query | null;
  readonly paginates: boolean;
  /** What the sandbox has to say of the options. */
  readonly notes: readonly Note[];
}

export type SettingsRead =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly outcome: Outcome };

/** A setting of the configuration for the profile that is used; undefined when there is none. */
function configured(name: string, given: Globals, { shell }: CommandScope): string | undefined {
  const profile = profileOf(given.get('--profile') ?? null, shell);
  return shell.config.get(profile === null ? name : `profile.${profile}.${name}`);
}

/**
 * Reads the options that every command takes, once the command itself is known. Nothing that printing needs is still to be loaded when they
 * are read: a call is made once only. AWS: they are looked at before the words of the command. aws-cli v2, customizations/globalargs.py
 */
export function readSettings(given: Globals, scope: CommandScope): SettingsRead | Needs {
  const refused = (result: Outcome): SettingsRead => ({ ok: false, outcome: result });
  const text = given.get('--query');
  const query = text === undefined ? null : queryOf(text);
  if (query !== null && 'needs' in query) return query;
  if (query?.ok === false) return refused(parameterError(`Bad value for --query ${text}: ${query.message}`));
  const endpoint = given.get('--endpoint-url');
  if (endpoint !== undefined && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(endpoint)) {
    const form = 'Must be of the form http://<hostname>/ or https://<hostname>/';
    return refused(parameterError(`Bad value for --endpoint-url "${endpoint}": scheme is missing.  ${form}`));
  }
  const timeout = ['--cli-read-timeout', '--cli-connect-timeout'].find((name) => !isNumber(given.get(name) ?? '0'));
  if (timeout !== undefined) {
    // AWS: these are no numbers to the command's parser, so that Python refuses them. aws-cli v2, customizations/globalargs.py
    return refused(generalError(`invalid literal for int() with base 10: ${repr(given.get(timeout) ?? '')}`));
  }
  if (endpoint !== undefined && endpoint !== '') return refused(noted(note('endpoint-elsewhere', {})));
  if (given.has('--cli-auto-prompt')) return refused(noted(note('no-auto-prompt', {})));
  // What AWS answers to a request that nobody signed depends on policies that name everyone, which the sandbox does not decide by.
  if (given.has('--no-sign-request')) return refused(noted(note('option-not-yet', { option: '--no-sign-request' })));

  const named =
    given.get('--output') ??
    nonEmpty(scope.shell.variables.get('AWS_DEFAULT_OUTPUT')) ??
    configured('output', given, scope);
  const format = named ?? 'json';
  const output = outputOf(format);
  if ('needs' in output) return output;
  const settings = {
    output,
    query: query?.query ?? null,
    paginates: !given.has('--no-paginate'),
    notes: given.has('--debug') ? [note('debug-elsewhere', {})] : [],
  };
  return { ok: true, settings };
}

const isNumber = (text: string): boolean => /^\s*[+-]?\d+(?:_\d+)*\s*$/.test(text);
const nonEmpty = (text: string | undefined): string | undefined => (text === '' ? undefined : text);
const noted = (one: Note): Outcome => outcome({ notes: [one], exitCode: 2 });

function outputOf(name: string): Settings['output'] | Needs {
  if (!isFormat(name)) return { unknown: name };
  const writer = writerFor(name);
  return 'needs' in writer ? writer : { format: name, writer };
}

/**
 * How errors are printed. AWS: a profile that does not exist cannot say so, and an error is printed the old way then.
 * aws-cli v2, errorhandler.py
 */
export function errorFormatOf(given: Globals, scope: CommandScope): ErrorFormat {
  const { shell } = scope;
  const named = given.get('--cli-error-format') ?? nonEmpty(shell.variables.get('AWS_CLI_ERROR_FORMAT'));
  if (named === undefined && !profileExists(profileOf(given.get('--profile') ?? null, shell), scope)) return 'legacy';
  const format = (named ?? configured('cli_error_format', given, scope) ?? 'enhanced').toLowerCase();
  return isErrorFormat(format) ? format : 'enhanced';
}

/** The Region that a command works in, as far as anything names one. */
export const regionOf = (given: Globals, scope: CommandScope): string | undefined =>
  nonEmpty(given.get('--region')) ??
  nonEmpty(scope.shell.variables.get('AWS_REGION')) ??
  nonEmpty(scope.shell.variables.get('AWS_DEFAULT_REGION')) ??
  configured('region', given, scope);
