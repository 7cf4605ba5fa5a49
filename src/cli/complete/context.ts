import type { Needs } from '../../iam/index.ts';
import { globalOptions } from '../aws/globals.ts';
import { detailsOfTheCli } from '../aws/help/of-the-cli.ts';
import { requiredFirst, type OperationCommand, type OperationOption } from '../aws/operation.ts';
import { commandName } from '../aws/names.ts';
import type { Option } from '../aws/options.ts';
import { services, type Service } from '../aws/services.ts';
import { waiters } from '../aws/wait/waiters.ts';

/** An option, with the member that it fills where it fills one. */
export type AnyOption = Option & Partial<Pick<OperationOption, 'member'>>;

/** An option as it is offered. */
export interface Offered {
  readonly name: string;
  readonly detail: string | null;
  readonly excludes?: string;
}

/** What a line of `aws` says before the cursor. */
export interface Context {
  readonly service: Service | null;
  readonly command: string | null;
  /** Options of the command that this sandbox honours, best first. */
  readonly own: readonly Offered[];
  /** Those that the CLI adds to it. */
  readonly added: readonly Offered[];
  /** Every option that may stand here. */
  readonly options: readonly AnyOption[];
  /** What was given so far, by option; an option that takes nothing has no values. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** Whether the command is one that waits, `aws iam wait user-exists`. */
  readonly waits: boolean;
  /** The option whose value comes next. */
  readonly waiting: AnyOption | null;
  /** The operation that the command is, when it is one. */
  readonly operation: OperationCommand['operation'] | null;
}

type Known = Pick<Context, 'own' | 'added' | 'options' | 'operation'>;

const nothingKnown: Known = { own: [], added: [], options: [], operation: null };

/** Reads the words after `aws`, which may be an unfinished command. */
export function readContext(args: readonly string[]): Context | Needs {
  const given = new Map<string, readonly string[]>();
  let waiting: AnyOption | null = null;
  let service: Service | null = null;
  let command: string | null = null;
  let waits = false;
  let known: Known = { ...nothingKnown, options: globalOptions };
  for (const arg of args) {
    if (arg.startsWith('--')) {
      const equals = arg.indexOf('=');
      const name = equals === -1 ? arg : arg.slice(0, equals);
      const option = known.options.find((one) => one.name === name);
      given.set(name, equals === -1 ? [] : [arg.slice(equals + 1)]);
      waiting = option !== undefined && option.takes !== 'nothing' && equals === -1 ? option : null;
    } else if (waiting !== null) {
      given.set(waiting.name, [...(given.get(waiting.name) ?? []), arg]);
      if (waiting.takes !== 'list') waiting = null;
    } else if (service === null) {
      service = services.find(({ name }) => name === arg) ?? null;
      if (service === null) break;
    } else if (command === null && arg === 'wait' && 'waits' in service && service.waits && !waits) {
      waits = true;
    } else if (command === null) {
      command = arg;
      const found = knownOf(service, waits ? askedBy(service.name, arg) : arg);
      if ('needs' in found) return found;
      known = { ...found, options: [...globalOptions, ...found.options] };
    }
  }
  return { service, command, ...known, given, waits, waiting };
}

/** The command whose options a waiter takes. */
const askedBy = (service: string, waiter: string): string => {
  const operation = waiters[service]?.[waiter]?.operation;
  return operation === undefined ? '' : commandName(operation);
};

function knownOf(service: Service, command: string): Known | Needs {
  switch (service.kind) {
    case 'operations': {
      const found = service.commands.find(({ name }) => name === command)?.find();
      if (found !== undefined && 'needs' in found) return found;
      if (found === undefined) return nothingKnown;
      return { ...offeredOf(found.options), options: found.options, operation: found.operation };
    }
    case 'transfers': {
      const found = service.commands.find(({ name }) => name === command)?.find();
      if (found !== undefined && 'needs' in found) return found;
      const options = found?.options ?? [];
      const own = options.flatMap(({ name, documentation }) =>
        documentation === null ? [] : [{ name, detail: documentation }],
      );
      return { own, added: [], options, operation: null };
    }
  }
}

function offeredOf(options: readonly OperationOption[]): Pick<Known, 'own' | 'added'> {
  const own = requiredFirst(options).flatMap(({ name, member, excludes }) =>
    member === null
      ? []
      : [{ name, detail: member.shape.documentation, ...(excludes === undefined ? {} : { excludes }) }],
  );
  const added = options.flatMap(({ name }) => {
    const detail = detailsOfTheCli.get(name);
    return detail === undefined ? [] : [{ name, detail }];
  });
  return { own, added };
}
