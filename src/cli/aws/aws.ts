import type { Needs } from '../../iam/index.ts';
import { outcome, type CommandScope, type Outcome, type Word } from '../command.ts';
import { note, type Note } from '../notes.ts';
import { helpPages } from '../parts.ts';
import { findAsked, runAsked } from './asked/asked.ts';
import { closeMatches } from './close-matches.ts';
import { invalidChoice, parameterError, usageError } from './failure.ts';
import { globalOptions } from './globals.ts';
import { readOptions } from './options.ts';
import { signAs } from './profile.ts';
import { runOperation } from './run-operation.ts';
import { serviceNames, services, type Service } from './services.ts';

const VERSION = 'aws-cli/2.34.0 (simulated by IAM Dojo)\n';

/** The AWS CLI. */
export const aws: Word = { name: 'aws', reads: true, intent: null, run: runAws };

const refusal = (why: Note): Outcome => outcome({ notes: [why], exitCode: 2 });

function runAws(args: readonly string[], scope: CommandScope): Outcome | Needs {
  const read = readOptions(args, globalOptions);
  if (!read.ok) {
    const { option, invalid, message } = read;
    return invalid === undefined || option === null
      ? usageError(message)
      : invalidChoice(option.name, invalid, closeMatches(invalid, option.choices ?? []));
  }
  const given = new Map([...read.values].map(([option, value]) => [option.name, value]));
  if (given.has('--version')) return outcome({ stdout: VERSION });

  // AWS: the command is the first word that is no option, wherever it stands.
  const at = read.extras.findIndex((word) => !word.startsWith('-'));
  const command = read.extras[at];
  if (command === undefined) return usageError('the following arguments are required: command');
  const rest = read.extras.toSpliced(at, 1);
  if (command === 'help') return helpPage(({ awsHelp }) => awsHelp(services));
  const service = services.find(({ name }) => name === command);
  const format = given.get('--output') ?? scope.shell.output;
  const unhonoured = [...read.values.keys()].find(({ honoured }) => honoured === 'no');
  const signer = signAs(given.get('--profile') ?? null);
  const unready = (): Outcome | null => {
    if (unhonoured !== undefined) return refusal(note('option-not-yet', { option: unhonoured.name }));
    return format === 'json' ? null : refusal(note('output-not-yet', { format }));
  };
  const ask = (subcommand: string, inner: readonly string[]): Outcome | Needs | null => {
    // There are no pages of help for what is only asked.
    const asked = inner[0] === 'help' ? null : findAsked(command, subcommand, scope.reference);
    if (asked === null || 'needs' in asked) return asked;
    return unready() ?? runAsked(asked, inner, signer, scope);
  };
  const [subcommand, inner] = takeSubcommand(rest);
  if (service === undefined) {
    const asked = subcommand === null || subcommand === 'help' ? null : ask(subcommand, inner);
    if (asked !== null) return asked;
    const why = note('service-not-simulated', { services: serviceNames.join(', ') });
    return unknownCommand('command', command, serviceNames, why);
  }

  if (subcommand === null) return missingSubcommand(service);
  if (subcommand === 'help') return helpPage(({ serviceHelp }) => serviceHelp(service));
  if (inner.length === 1 && inner[0] === 'help') {
    const known = service.commands.some(({ name }) => name === subcommand);
    if (known) return helpPage(({ operationHelp }) => operationHelp(service, subcommand, scope));
  }
  switch (service.kind) {
    case 'operations': {
      const found = service.commands.find(({ name }) => name === subcommand);
      if (found === undefined) return ask(subcommand, inner) ?? unknownSubcommand(service, 'operation', subcommand);
      const command = found.find();
      return 'needs' in command ? command : (unready() ?? runOperation(command, inner, signer, scope));
    }
    case 'transfers': {
      const found = service.commands.find(({ name }) => name === subcommand);
      if (found === undefined) return unknownSubcommand(service, 'subcommand', subcommand);
      const transfer = found.find();
      return 'needs' in transfer ? transfer : (unready() ?? transfer.run(inner, signer, scope));
    }
  }
}

type Pages = Exclude<ReturnType<typeof helpPages.find>, Needs>;

function helpPage(choose: (pages: Pages) => string | Needs): Outcome | Needs {
  const pages = helpPages.find();
  const page = 'needs' in pages ? pages : choose(pages);
  return typeof page === 'string' ? outcome({ stdout: page }) : page;
}

function takeSubcommand(args: readonly string[]): [string | null, readonly string[]] {
  const at = args.findIndex((word) => !word.startsWith('-'));
  return [args[at] ?? null, at === -1 ? args : args.toSpliced(at, 1)];
}

/** AWS: services whose commands are written by hand complain in older words. */
function missingSubcommand({ kind }: Service): Outcome {
  return kind === 'operations'
    ? usageError('the following arguments are required: operation')
    : parameterError('usage: aws [options] <command> <subcommand> [parameters]\naws: [ERROR]: too few arguments');
}

function unknownSubcommand({ name, commands }: Service, argument: string, value: string): Outcome {
  const names = commands.map((command) => command.name);
  return unknownCommand(argument, value, names, note('operation-not-simulated', { service: name }));
}

/** A name that no command has. Unless it looks mistyped it may be real in AWS, so the sandbox says what it knows. */
function unknownCommand(argument: string, value: string, names: readonly string[], why: Note): Outcome {
  const suggestions = closeMatches(value, [...names, 'help']);
  return { ...invalidChoice(argument, value, suggestions), notes: suggestions.length === 0 ? [why] : [] };
}
