import { resolveCaller, type Member } from '../../iam/index.ts';
import type { CommandScope } from '../command.ts';
import { parseLine } from '../shell/parse.ts';
import { globalOptions } from './globals.ts';
import { readInput, requiredFirst, type OperationCommand } from './operation.ts';
import type { S3Command } from './s3/command.ts';
import { services, type Service } from './services.ts';

const WIDTH = 80;

/** A part of a help page: a heading and what stands under it. */
const section = (title: string, lines: readonly string[]): string => `${title}\n${lines.join('\n').trimEnd()}\n`;

const page = (sections: readonly string[]): string => sections.join('\n');

/** Breaks a text into lines that begin at a column. */
function wrap(text: string, indent: number): readonly string[] {
  const margin = ' '.repeat(indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(margin + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, margin + line];
}

/** Names with what they are under each. */
const listed = (rows: readonly (readonly [string, string])[]): readonly string[] =>
  rows.flatMap(([name, about]) => [`       ${name}`, ...wrap(about, 10)]);

const example = (line: string): string => `          ${line}`;

/** `aws help`. */
export function awsHelp(): string {
  const about: readonly (readonly [string, string])[] = services.map((service) => [
    service.name,
    service.commands.map(({ name }) => name).join(', '),
  ]);
  return page([
    section('NAME', ['       aws']),
    section('DESCRIPTION', wrap('The AWS Command Line Interface, as far as this sandbox simulates it.', 7)),
    section('SYNOPSIS', ['          aws [options] <command> <subcommand> [parameters]']),
    section(
      'GLOBAL OPTIONS',
      globalOptions
        .filter(({ honoured }) => honoured === 'yes')
        .flatMap(({ name, takes, documentation }) =>
          option(name, takes === 'nothing' ? 'boolean' : 'string', false, [documentation]),
        ),
    ),
    section('AVAILABLE SERVICES', listed(about)),
    section('SEE ALSO', ['       aws <command> help', '       aws <command> <subcommand> help']),
  ]);
}

/** `aws iam help`. */
export function serviceHelp(service: Service): string {
  const rows: readonly (readonly [string, string])[] =
    service.kind === 'operations'
      ? service.commands.map(({ name, operation }) => [name, operation.documentation])
      : service.commands.map(({ name, documentation }) => [name, documentation]);
  return page([
    section('NAME', [`       ${service.name}`]),
    section('AVAILABLE COMMANDS', listed(rows)),
    section('SEE ALSO', [`       aws ${service.name} <subcommand> help`]),
  ]);
}

/** `aws iam create-group help`; null when the service has no such command. */
export function operationHelp(service: Service, name: string, scope: CommandScope): string | null {
  if (service.kind === 'transfers') {
    const command = service.commands.find((one) => one.name === name);
    return command === undefined ? null : transferPage(command);
  }
  const command = service.commands.find((one) => one.name === name);
  return command === undefined ? null : operationPage(service.name, command, scope);
}

function operationPage(service: string, command: OperationCommand, scope: CommandScope): string {
  const { operation, options } = command;
  const own = options.flatMap(({ name, member }) => (member === null ? [] : [{ name, member }]));
  const synopsis = requiredFirst(options).flatMap(({ name, required, member }) =>
    member === null ? [] : [required === true ? `          ${name} <value>` : `          [${name} <value>]`],
  );
  const permissions = permissionsOf(service, command, scope);
  return page([
    section('NAME', [`       ${command.name}`]),
    section('DESCRIPTION', wrap(operation.documentation, 7)),
    section('SYNOPSIS', [`          aws ${service} ${command.name}`, ...synopsis]),
    ...(own.length === 0
      ? []
      : [
          section(
            'OPTIONS',
            own.flatMap(({ name, member: { shape } }) =>
              option(name, shape.type, shape.required === true, [shape.documentation, constraints(shape)]),
            ),
          ),
        ]),
    section(
      'PERMISSION',
      permissions.length === 0
        ? wrap('None: AWS answers this to anyone with valid credentials.', 7)
        : permissions.map((line) => `       ${line}`),
    ),
    ...(operation.errors.length === 0 ? [] : [section('ERRORS', wrap(operation.errors.join(', '), 7))]),
    section('EXAMPLE', [example(operation.example)]),
  ]);
}

function transferPage({ name, documentation, usage, options, examples }: S3Command): string {
  const known = options.flatMap((one) => (one.documentation === null ? [] : [[one.name, one.documentation] as const]));
  return page([
    section('NAME', [`       ${name}`]),
    section('DESCRIPTION', wrap(documentation, 7)),
    section('SYNOPSIS', [`          aws s3 ${name} ${usage}`]),
    ...(known.length === 0
      ? []
      : [
          section(
            'OPTIONS',
            known.flatMap(([one, about]) => option(one, 'boolean', false, [about])),
          ),
        ]),
    section('EXAMPLES', examples.map(example)),
  ]);
}

function option(name: string, type: string, required: boolean, about: readonly string[]): readonly string[] {
  const head = `       ${name} (${type})${required ? ' [required]' : ''}`;
  return [head, ...about.filter((text) => text !== '').flatMap((text) => wrap(text, 10)), ''];
}

function constraints({ type, min, max }: Member): string {
  const what = type === 'integer' ? 'Value' : 'Length';
  if (min !== undefined && max !== undefined) return `${what}: ${min} to ${max}.`;
  if (max !== undefined) return `${what}: at most ${max}.`;
  return min === undefined || (type === 'string' && min <= 1) ? '' : `${what}: at least ${min}.`;
}

/** AWS: lists have no resource type, so they are granted on `*`, whatever a denial reports: `arn:aws:iam::123456789012:user/`. */
const LIST_OF_ALL = /^\*$|\/$/;

/** What the example needs, asked of the operation itself: `iam:CreateGroup on arn:…`. */
function permissionsOf(service: string, command: OperationCommand, scope: CommandScope): readonly string[] {
  const parsed = parseLine(command.operation.example);
  const words = parsed.ok ? (parsed.pipelines[0]?.commands.at(-1) ?? []) : [];
  const args = words.map(({ text }) => text).filter((word) => !['aws', service, command.name].includes(word));
  const input = readInput(command, args, scope.shell.files);
  const principal = resolveCaller(scope.world(), scope.caller);
  if (!input.ok || !principal.ok) return [];
  const prepared = command.operation.prepare(input.input);
  if (!prepared.ok) return [];
  return prepared.value
    .authorise(scope.world(), principal.value)
    .map(({ action, resource }) => (LIST_OF_ALL.test(resource) ? action : `${action} on ${resource}`));
}
