import type { Needs } from '../../iam/index.ts';
import { globalOptions } from '../aws/globals.ts';
import { findAll } from '../aws/operation.ts';
import { services } from '../aws/services.ts';
import { waiters } from '../aws/wait/waiters.ts';
import { shapes } from '../parts.ts';
import type { Place } from '../run.ts';
import { readContext, type AnyOption, type Context } from './context.ts';
import type { Line } from './entities.ts';
import { all, type Found } from './found.ts';
import { named, ranked, type Suggestion } from './rank.ts';
import { queryNames } from './query.ts';
import { shorthand } from './shorthand.ts';
import { uris } from './uris.ts';
import { valuesFor, type CompletionReference } from './values.ts';

/** What may stand behind `aws`. */
export function awsArguments(
  args: readonly string[],
  typed: string,
  place: Place,
  reference: CompletionReference,
): Found | Needs {
  if (args[0] === 'configure') return all(configuring(args.slice(1), typed, place));
  const context = readContext(args);
  if ('needs' in context) return context;
  const { service, command, waiting, given } = context;
  const equals = typed.startsWith('--') ? typed.indexOf('=') : -1;
  const inline = equals === -1 ? undefined : context.options.find(({ name }) => name === typed.slice(0, equals));
  if (inline !== undefined) {
    const found = values(inline, typed.slice(equals + 1), place, context, reference);
    return 'needs' in found ? found : { skip: equals + 1 + found.skip, options: found.options };
  }
  // A list goes on until the next option.
  const listGoesOn = waiting?.takes === 'list' && typed.startsWith('-') && (given.get(waiting.name) ?? []).length > 0;
  if (waiting !== null && !listGoesOn) {
    const found = values(waiting, typed, place, context, reference);
    if ('needs' in found || waiting.takes !== 'list' || found.options.length > 0) return found;
  }
  if (service === null)
    return all(
      ranked(typed, [...commandsOf(services), ...named(['configure']), ...globals(typed, given), ...helpWord]),
    );
  if (command === null && context.waits)
    return all(ranked(typed, [...named(Object.keys(waiters[service.name] ?? {})), ...helpWord]));
  if (command === null) {
    const commands = service.kind === 'operations' ? findAll(service.commands) : findAll(service.commands);
    if ('needs' in commands) return commands;
    const wait = service.kind === 'operations' && service.waits ? named(['wait']) : [];
    return all(ranked(typed, [...commandsOf(commands), ...wait, ...globals(typed, given), ...helpWord]));
  }
  const paths = service.kind === 'transfers' && !typed.startsWith('-') ? paths3(typed, place) : [];
  const own = context.own.filter(({ name, excludes }) => !given.has(name) && !given.has(excludes ?? ''));
  const added = typed.startsWith('-') ? context.added.filter(({ name }) => !given.has(name)) : [];
  const options = [...own, ...added].map(({ name, detail }): Suggestion => ({ text: name, detail }));
  return all([...paths, ...ranked(typed, [...options, ...globals(typed, given)])].slice(0, 50));
}

/** Behind `aws configure`: what it does, and the settings that mean something here. */
function configuring([first, ...more]: readonly string[], typed: string, { shell }: Place): readonly Suggestion[] {
  if (first === undefined) return ranked(typed, named(['list', 'list-profiles', 'get', 'set']));
  const settings = new Set(['output', 'region', ...shell.config.keys()]);
  return (first === 'get' || first === 'set') && more.length === 0 ? ranked(typed, named(settings)) : [];
}

/** Objects, and the files that can be copied to them. */
function paths3(typed: string, { world, shell }: Place): readonly Suggestion[] {
  const found = uris(typed, world);
  return typed === '' || typed.startsWith('s3:') ? found : [...ranked(typed, named(shell.files.keys())), ...found];
}

const helpWord: readonly Suggestion[] = named(['help']);

const commandsOf = (commands: readonly { readonly name: string }[]): readonly Suggestion[] =>
  commands.map((command) => ({ text: command.name, detail: detailOf(command) }));

function detailOf(command: object): string | null {
  if ('operation' in command && isDocumented(command.operation)) return command.operation.documentation;
  return isDocumented(command) ? command.documentation : null;
}

const isDocumented = (value: unknown): value is { documentation: string } =>
  typeof value === 'object' && value !== null && 'documentation' in value && typeof value.documentation === 'string';

function globals(typed: string, given: Line['given']): readonly Suggestion[] {
  if (!typed.startsWith('-')) return [];
  return globalOptions
    .filter(({ name, honoured }) => honoured !== 'no' && !given.has(name))
    .toSorted((a, b) => Number(b.honoured === 'yes') - Number(a.honoured === 'yes'))
    .map(({ name, documentation }) => ({ text: name, detail: documentation }));
}

function values(
  option: AnyOption,
  typed: string,
  place: Place,
  { command, given, operation }: Context,
  reference: CompletionReference,
): Found | Needs {
  if (option.name === '--query') return queried(typed, operation);
  const member = option.member?.shape ?? null;
  if (member?.type === 'list') {
    const parts = shorthand(typed, member, place);
    if (parts !== null) return parts;
  }
  const live = valuesFor(option, typed, place, { command: command ?? '', given }, reference);
  if (live !== null) return 'needs' in live ? live : all(live);
  const few =
    option.offered ??
    option.choices ??
    (member?.type === 'list' && member.of.type === 'string' ? member.of.enum : null);
  return all(ranked(typed, named(few ?? [])));
}

/** Names of what the operation answers. */
function queried(typed: string, operation: Context['operation']): Found | Needs {
  const models = shapes.find();
  if ('needs' in models) return models;
  const known = operation === null ? null : models.shapesOf(operation.service, operation.name);
  const names = known === null ? null : queryNames(typed, known);
  return names === null ? all([]) : { ...names, inside: true };
}
