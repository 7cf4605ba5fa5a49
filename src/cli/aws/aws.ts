import type { Needs } from '../../iam/index.ts';
import { outcome, type CommandScope, type Outcome, type Word } from '../command.ts';
import { note } from '../notes.ts';
import { askedCommands, choices, configuring, helpPages, shapes, waiting } from '../parts.ts';
import { closeMatches } from './close-matches.ts';
import {
  exitCodes,
  FIRST_USAGE,
  invalidChoice,
  parameterError,
  tooFewArguments,
  unknownOptionsByHand,
  usageError,
} from './failure.ts';
import { globalOptions } from './globals.ts';
import type { Desk } from './help/desk.ts';
import { asksForHelp, readInput } from './input.ts';
import { readOptions, type Option } from './options.ts';
import { pastedNotes } from './pasted.ts';
import { inRegion, signAs, type Signer } from './profile.ts';
import { refusedOption } from './refused-option.ts';
import { runOperation } from './run-operation.ts';
import { serviceNames, services, type Service } from './services.ts';
import { errorFormatOf, readSettings, regionOf, type Globals, type Settings } from './settings.ts';
import { told } from './told.ts';

const VERSION = 'aws-cli/2.38.1 (simulated by IAM Dojo)\n';

/** The AWS CLI. */
export const aws: Word = { name: 'aws', reads: true, intent: null, run: runAws };

/** AWS: the profile is looked for before anything else is read. aws-cli v2, clidriver.py */
const FIRST: readonly Option[] = [
  { name: '--profile', takes: 'text' },
  { name: '--debug', takes: 'nothing' },
];

/** The words of a command, and what was given for the whole of `aws`. */
interface Called {
  readonly ok: true;
  readonly given: Globals;
  readonly command: string;
  readonly rest: readonly string[];
}

function runAws(args: readonly string[], scope: CommandScope): Outcome | Needs {
  const called = readGlobals(args);
  const ran = called.ok ? runCommand(called, scope) : called.outcome;
  if ('needs' in ran || ran.exitCode === 0) return ran;
  const given: Globals = called.ok ? called.given : new Map();
  const shown = ran.failure === undefined ? ran : told(ran, errorFormatOf(given, scope));
  return 'needs' in shown ? shown : { ...shown, notes: [...shown.notes, ...pastedNotes(args)] };
}

function readGlobals(args: readonly string[]): Called | { readonly ok: false; readonly outcome: Outcome } {
  const refused = (result: Outcome) => ({ ok: false as const, outcome: result });
  // AWS: what is refused so early is told in one way only. aws-cli v2, clidriver.py
  const early = (result: Outcome) => refused(unenveloped(result));
  const first = readOptions(args, FIRST);
  if (!first.ok) return early(usageError(first.message, FIRST_USAGE));
  if (args.includes('--cli-auto-prompt') && args.includes('--no-cli-auto-prompt')) {
    const both = 'Both --cli-auto-prompt and --no-cli-auto-prompt cannot be specified at the same time.';
    return early(parameterError(both));
  }
  const read = readOptions(args, globalOptions, [{ name: 'command', takes: 'at-most-one' }]);
  if (!read.ok) return refused(refusedOption(read));
  const given = new Map([...read.values].map(([option, value]) => [option.name, value]));
  if (given.has('--version')) return refused(outcome({ stdout: VERSION }));
  const [command] = read.words.get('command') ?? [];
  if (command === undefined) return refused(usageError('the following arguments are required: command'));
  return { ok: true, given, command, rest: read.extras };
}

/** An error as it stands, which no other format is made of. */
const unenveloped = (ran: Outcome): Outcome => ({ ...ran, failure: undefined });

function runCommand(called: Called, scope: CommandScope): Outcome | Needs {
  const { given, command, rest } = called;
  const read = readSettings(given, scope);
  if ('needs' in read) return read;
  const service = services.find(({ name }) => name === command);
  if (!read.ok) {
    if (service !== undefined || command === 'help' || command === 'configure') return read.outcome;
    // AWS: a command that there is not is told before a query that is wrong.
    const unknown = unknownCommand(command, takeSubcommand(rest)[0], scope);
    return 'needs' in unknown || unknown.exitCode === exitCodes.usage ? unknown : read.outcome;
  }
  const { settings } = read;
  if (command === 'help') {
    const [topic] = rest;
    return helpPage(({ awsHelp }) => awsHelp(services, topic) ?? invalidChoice('subcommand', topic ?? '', []));
  }
  if (command === 'configure') {
    const configure = configuring.find();
    return 'needs' in configure ? configure : configure.configure(rest, given, scope);
  }
  const ran = service === undefined ? runUnsimulated(called, scope) : runService(service, called, settings, scope);
  return 'needs' in ran || settings.notes.length === 0 ? ran : { ...ran, notes: [...settings.notes, ...ran.notes] };
}

const signerOf =
  (given: Globals): Signer =>
  (scope) =>
    inRegion(regionOf(given, scope), signAs(given.get('--profile') ?? null)(scope));

function runUnsimulated(called: Called, scope: CommandScope): Outcome | Needs {
  const [subcommand, inner] = takeSubcommand(called.rest);
  const asked = subcommand === null || subcommand === 'help' ? null : ask(called, subcommand, inner, scope);
  return asked ?? unknownCommand(called.command, subcommand, scope);
}

/** Asks for a command of AWS that is not simulated; null when there is none. */
function ask(
  { command, given }: Called,
  subcommand: string,
  inner: readonly string[],
  scope: CommandScope,
): Outcome | Needs | null {
  // There are no pages of help for what is only asked.
  if (inner[0] === 'help') return null;
  const asking = askedCommands.find();
  if ('needs' in asking) return asking;
  const asked = asking.findAsked(command, subcommand, scope.reference);
  return asked === null || 'needs' in asked ? asked : asking.runAsked(asked, inner, signerOf(given), scope);
}

function runService(service: Service, called: Called, settings: Settings, scope: CommandScope): Outcome | Needs {
  const [subcommand, inner] = takeSubcommand(called.rest);
  const signer = signerOf(called.given);
  if (subcommand === null) return missingSubcommand(service, inner);
  if (subcommand === 'help') return helpPage(({ serviceHelp }) => serviceHelp(service));
  switch (service.kind) {
    case 'operations': {
      if (subcommand === 'wait' && service.waits) {
        if (inner.at(-1) === 'help' && inner.length <= 2) return waitHelpPage(service, inner, scope);
        const waits = waiting.find();
        return 'needs' in waits ? waits : waits.wait(service, inner, signer, scope, readInput);
      }
      const found = service.commands.find(({ name }) => name === subcommand);
      if (found === undefined)
        return ask(called, subcommand, inner, scope) ?? unknownSubcommand(service, 'operation', subcommand);
      const operation = found.find();
      if ('needs' in operation) return operation;
      if (asksForHelp(operation, inner))
        return deskPage(scope, ({ operationHelp }, desk) => operationHelp(service, subcommand, desk));
      return runOperation(operation, inner, settings, signer, scope);
    }
    case 'transfers': {
      const found = service.commands.find(({ name }) => name === subcommand);
      if (found === undefined) return unknownSubcommand(service, 'subcommand', subcommand);
      if (inner.length === 1 && inner[0] === 'help')
        return deskPage(scope, ({ operationHelp }, desk) => operationHelp(service, subcommand, desk));
      const transfer = found.find();
      return 'needs' in transfer ? transfer : transfer.run(inner, signer, scope);
    }
  }
}

/** `aws iam wait help`, `aws iam wait user-exists help`. */
function waitHelpPage(
  service: Service & { readonly kind: 'operations' },
  [first = 'help', second]: readonly string[],
  scope: CommandScope,
): Outcome | Needs {
  const waiter = second === undefined ? null : first;
  return deskPage(
    scope,
    ({ waitHelp }, desk) => waitHelp(service, waiter, desk) ?? invalidChoice('subcommand', first, []),
  );
}

type Pages = Exclude<ReturnType<typeof helpPages.find>, Needs>;

/** A page that is made with the service model and the account. */
function deskPage(
  scope: CommandScope,
  choose: (pages: Pages, desk: Desk) => string | Outcome | Needs,
): Outcome | Needs {
  return helpPage((pages) => {
    const models = shapes.find();
    return 'needs' in models ? models : choose(pages, { scope, shapesOf: models.shapesOf, readInput });
  });
}

function helpPage(choose: (pages: Pages) => string | Outcome | Needs): Outcome | Needs {
  const pages = helpPages.find();
  const page = 'needs' in pages ? pages : choose(pages);
  return typeof page === 'string' ? outcome({ stdout: page }) : page;
}

function takeSubcommand(args: readonly string[]): [string | null, readonly string[]] {
  const read = readOptions(args, [], [{ name: 'subcommand', takes: 'at-most-one' }]);
  if (!read.ok) return [null, args];
  return [read.words.get('subcommand')?.[0] ?? null, read.extras];
}

/** AWS: services whose commands are written by hand complain in other words. */
function missingSubcommand({ kind, name }: Service, extras: readonly string[]): Outcome {
  if (kind === 'operations') return usageError('the following arguments are required: operation');
  return extras.length > 0 ? unknownOptionsByHand(extras) : tooFewArguments(name);
}

/** A name that no command here has. What AWS's CLI knows is not called wrong: the sandbox says that it does not simulate it. */
function unknownCommand(command: string, subcommand: string | null, scope: CommandScope): Outcome | Needs {
  const known = choices.find();
  if ('needs' in known) return known;
  const all = known.choicesOf();
  if (all?.has(command) !== true) {
    // AWS: what the first parser refuses is told before it knows what `--cli-error-format` and `--profile` say. aws-cli v2, clidriver.py
    const refused = invalidChoice('command', command, closeMatches(command, [...(all ?? [])]));
    const shown = told(refused, errorFormatOf(new Map(), scope));
    return 'needs' in shown ? shown : unenveloped(shown);
  }
  if (subcommand === null) return usageError('the following arguments are required: operation');
  return outcome({ notes: [note('service-not-simulated', { services: serviceNames.join(', ') })], exitCode: 2 });
}

function unknownSubcommand(service: Service, argument: string, value: string): Outcome | Needs {
  const known = choices.find();
  if ('needs' in known) return known;
  const { name, commands } = service;
  const all = known.choicesOf(name) ?? new Set(commands.map((one) => one.name));
  if (!all.has(value)) return invalidChoice(argument, value, closeMatches(value, [...all]));
  return outcome({ notes: [note('operation-not-simulated', { service: name })], exitCode: 2 });
}
