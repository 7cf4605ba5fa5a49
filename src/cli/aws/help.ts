import { resolveCaller, type Member, type Needs, type StructureMember } from '../../iam/index.ts';
import type { CommandScope } from '../command.ts';
import { parseLine } from '../shell/parse.ts';
import { customizationOf } from './customizations/registry.ts';
import { globalOptions } from './globals.ts';
import { readInput } from './input.ts';
import { findAll, requiredFirst, type NamedCommand, type OperationCommand } from './operation.ts';
import type { S3Command } from './s3/command.ts';
import type { Service } from './services.ts';

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
export function awsHelp(services: readonly Service[]): string {
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
export function serviceHelp(service: Service): string | Needs {
  const commands = service.kind === 'operations' ? findAll(service.commands) : findAll(service.commands);
  if ('needs' in commands) return commands;
  const rows: readonly (readonly [string, string])[] = commands.map((command) => [
    command.name,
    'operation' in command ? command.operation.documentation : command.documentation,
  ]);
  return page([
    section('NAME', [`       ${service.name}`]),
    section('AVAILABLE COMMANDS', listed(rows)),
    section('SEE ALSO', [`       aws ${service.name} <subcommand> help`]),
  ]);
}

/** `aws iam create-group help`. Throws when the service has no such command. */
export function operationHelp(service: Service, name: string, scope: CommandScope): string | Needs {
  const command = service.kind === 'operations' ? named(service.commands, name) : named(service.commands, name);
  if ('needs' in command) return command;
  return 'operation' in command ? operationPage(service.name, command, scope) : transferPage(command);
}

function named<C>(commands: readonly NamedCommand<C>[], name: string): C | Needs {
  const found = commands.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no command ${name}`);
  return found.find();
}

function operationPage(service: string, command: OperationCommand, scope: CommandScope): string {
  const { operation, options } = command;
  // AWS: the two options of a boolean stand on one line.
  const own = options.flatMap(({ name, member, sets, excludes }) =>
    member === null || sets === false
      ? []
      : [{ name: excludes === undefined ? name : `${name} | ${excludes}`, member }],
  );
  const synopsis = requiredFirst(options).flatMap(({ name }) => {
    const shown = own.find((one) => one.name.split(' ')[0] === name);
    return shown === undefined ? [] : [synopsisOf(shown.name, shown.member.shape)];
  });
  const permissions = permissionsOf(service, command, scope);
  return page([
    section('NAME', [`       ${command.name}`]),
    section('DESCRIPTION', wrap(operation.documentation, 7)),
    section('SYNOPSIS', [`          aws ${service} ${command.name}`, ...synopsis, ...wordOf(command)]),
    ...(own.length === 0
      ? []
      : [
          section(
            'OPTIONS',
            own.flatMap(({ name, member: { shape } }) =>
              option(name, shape.type, shape.required === true, [shape.documentation, ...constraints(shape)]),
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

/** The word that stands beside the options. */
function wordOf({ operation }: OperationCommand): readonly string[] {
  const { takesWord } = customizationOf(operation) ?? {};
  return takesWord === undefined ? [] : [`          <${takesWord}>`];
}

function synopsisOf(name: string, { type, required }: Member): string {
  const given = type === 'boolean' ? name : `${name} <value>`;
  return `          ${required === true ? given : `[${given}]`}`;
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

function constraints(member: Member): readonly string[] {
  switch (member.type) {
    case 'string': {
      if (member.enum !== undefined) return [`One of: ${member.enum.join(', ')}.`];
      const { min, max } = member;
      return max === undefined && (min ?? 0) <= 1 ? [] : bounds('Length', min, max);
    }
    case 'integer':
      return bounds('Value', member.min, member.max);
    case 'boolean':
      return [];
    case 'list':
      return member.of.type === 'structure' ? shorthand(member.of) : ['One word for each.'];
  }
}

function bounds(what: string, min: number | undefined, max: number | undefined): readonly string[] {
  if (min !== undefined && max !== undefined) return [`${what}: ${min} to ${max}.`];
  if (max !== undefined) return [`${what}: at most ${max}.`];
  return min === undefined ? [] : [`${what}: at least ${min}.`];
}

/** How a part of a list of structures is typed. A long one goes over several lines here, and is still one word. */
function shorthand(structure: StructureMember): readonly string[] {
  const pairs = pairsOf(structure);
  const brief = `One word for each: ${pairs}; or JSON.`;
  if (brief.length <= WIDTH - 10) return [brief];
  const [first = '', ...pieces] = pairs.split(/(?<=,)/);
  const lines: string[] = [];
  let line = first;
  for (const piece of pieces) {
    if (line.length + piece.length <= WIDTH - 10) line += piece;
    else {
      lines.push(line);
      line = piece;
    }
  }
  return ['One word for each, or JSON:', ...lines, line];
}

const pairsOf = ({ members }: StructureMember): string =>
  Object.entries(members)
    .map(([name, member]) => `${name}=${valueOf(member)}`)
    .join(',');

/** A value as AWS's own pages write it down. */
function valueOf(member: Member | StructureMember): string {
  switch (member.type) {
    case 'list':
      return member.of.type === 'structure' ? `[{${pairsOf(member.of)}}]` : 'string,string';
    case 'structure':
      return `{${pairsOf(member)}}`;
    default:
      return member.type;
  }
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
  const sent = customizationOf(command.operation)?.send?.(input.input, input.own, scope.shell) ?? input;
  if ('refusal' in sent) return [];
  const prepared = command.operation.prepare(sent.input);
  if (!prepared.ok) return [];
  return prepared.value
    .authorise(scope.world(), principal.value)
    .map(({ action, resource }) => (LIST_OF_ALL.test(resource) ? action : `${action} on ${resource}`));
}
