import type { Member, Need, Needs, RegisteredOperation } from '../../iam/index.ts';
import { operationNames } from '../../services/families.ts';
import { registry } from '../../services/index.ts';
import { customizationOf } from './customizations/registry.ts';
import { commandName } from './names.ts';
import type { Option } from './options.ts';
import { pagedMembers, type PagedMembers, type PagingOption } from './paging.ts';

/** An operation as a command: `iam create-group`. */
export interface OperationCommand {
  readonly name: string;
  readonly operation: RegisteredOperation;
  readonly options: readonly OperationOption[];
  /** Options that it takes too and that neither help nor completion names. */
  readonly hidden: readonly OperationOption[];
  /** All options in the order in which the CLI has them, which is that of the model. */
  readonly table: readonly OperationOption[];
  /** Options that are real in AWS and not simulated. */
  readonly notYet: readonly OperationOption[];
  /** How the operation pages by itself; null when its answer comes in one piece. */
  readonly paged: PagedMembers | null;
}

export interface OperationOption extends Option {
  /** The member that it fills; null for options of the CLI's own and those that are not simulated. */
  readonly member: { readonly name: string; readonly shape: Member } | null;
  /** What the option says by standing there: those of a boolean come in pairs, `--name` and `--no-name`. */
  readonly sets?: boolean;
  /** Whether the CLI keeps it for itself instead of sending it. */
  readonly local?: true;
  /** What it gives to the CLI's own paging. */
  readonly paging?: PagingOption;
}

/** AWS: the CLI pages by itself and has options of its own for it. */
const paging = new Set([
  'Marker',
  'MaxItems',
  'NextToken',
  'MaxResults',
  'nextToken',
  'maxResults',
  'ContinuationToken',
  'MaxKeys',
  'MaxBuckets',
]);
const maxItems: OperationOption = { name: '--max-items', takes: 'integer', member: null, paging: 'MaxItems' };
const pagingOptions: readonly OperationOption[] = [
  { name: '--starting-token', takes: 'text', member: null, paging: 'StartingToken' },
  { name: '--page-size', takes: 'integer', member: null, paging: 'PageSize' },
];
const inputOptions: readonly OperationOption[] = [
  { name: '--cli-input-json', takes: 'text', member: null },
  { name: '--cli-input-yaml', takes: 'text', member: null },
];
const skeletonOption: OperationOption = {
  name: '--generate-cli-skeleton',
  takes: 'choice',
  choices: ['input', 'output', 'yaml-input'],
  member: null,
};

/** A command by its name; what it does may have to be loaded first. */
export interface NamedCommand<C = OperationCommand> {
  readonly name: string;
  find(): C | Needs;
}

const known = new Map<RegisteredOperation, OperationCommand>();

function commandFor(operation: RegisteredOperation): OperationCommand {
  const made = known.get(operation) ?? {
    name: commandName(operation.name),
    operation,
    paged: pagedMembers(operation),
    ...optionsOf(operation),
  };
  known.set(operation, made);
  return made;
}

/** The commands of a service, derived from its operations. */
export function operationCommands(service: string): readonly NamedCommand[] {
  return operationNames
    .filter((one) => one.service === service)
    .map(({ name }) => ({
      name: commandName(name),
      find() {
        const found = registry.find(service, name);
        if (found === null) throw new Error(`No operation ${service}:${name}`);
        return 'needs' in found ? found : commandFor(found);
      },
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** All of some commands, or everything that has to be loaded for that. */
export function findAll<C extends object>(commands: readonly NamedCommand<C>[]): readonly C[] | Needs {
  const found: C[] = [];
  const needs = new Map<string, Need>();
  for (const command of commands) {
    const one = command.find();
    if ('needs' in one) for (const need of one.needs) needs.set(JSON.stringify(need), need);
    else found.push(one);
  }
  return needs.size > 0 ? { needs: [...needs.values()] } : found;
}

/**
 * The options of an operation. AWS: where it pages, those that name a page stay and are not shown, and the CLI's own limit takes the place of
 * one with the same name; an operation that writes its answer to a file takes no input in one piece. aws-cli v2, customizations/paginate.py
 */
function optionsOf(operation: RegisteredOperation): Pick<OperationCommand, 'options' | 'hidden' | 'table' | 'notYet'> {
  const { members, membersNotYet = [], collects } = operation;
  const { hides = [], options: given = {}, takesWord, notYet: ofItsOwn = [] } = customizationOf(operation) ?? {};
  const paged = collects !== undefined;
  const hidden: OperationOption[] = [];
  const own = Object.entries(members).flatMap(([name, shape]) => {
    if (hides.includes(name)) return [];
    if (!paged || !paging.has(name)) return optionsFor(name, shape);
    if (name === 'MaxItems') return [maxItems];
    const quiet = optionsFor(name, shape);
    hidden.push(...quiet);
    return quiet;
  });
  const notYet = [...membersNotYet.map((name) => `--${commandName(name)}` as const), ...ofItsOwn].map(
    (name): OperationOption => ({ name, takes: 'list', member: null }),
  );
  const local = Object.entries(given).flatMap(([name, shape]) =>
    optionsFor(name, shape).map((option): OperationOption => {
      // AWS: the values of an option of the CLI's own are checked by the CLI, those of members by the service.
      return { ...option, ...(shape.enum === undefined ? {} : { choices: shape.enum }), local: true };
    }),
  );
  const ofTheCli = [
    ...(takesWord === undefined ? inputOptions : []),
    ...(paged ? [...pagingOptions, ...(own.includes(maxItems) ? [] : [maxItems])] : []),
    ...(takesWord === undefined ? [skeletonOption] : []),
  ];
  const table = [...own, ...local, ...notYet, ...ofTheCli];
  return { options: table.filter((option) => !hidden.includes(option)), hidden, table, notYet };
}

function optionsFor(name: string, shape: Member): readonly OperationOption[] {
  const option = `--${commandName(name)}` as const;
  const required = shape.required === true;
  const member = { name, shape };
  switch (shape.type) {
    case 'boolean': {
      const opposite = `--no-${commandName(name)}` as const;
      return [
        { name: option, takes: 'nothing', required, member, sets: true, excludes: opposite },
        { name: opposite, takes: 'nothing', member, sets: false, excludes: option },
      ];
    }
    case 'integer':
      return [{ name: option, takes: 'integer', late: true, required, member }];
    case 'list':
      return [{ name: option, takes: 'list', required, member }];
    case 'string': {
      const { completes, enum: offered } = shape;
      const offers = {
        ...(completes === undefined ? {} : { completes }),
        ...(offered === undefined ? {} : { offered }),
      };
      return [{ name: option, takes: 'text', required, member, ...offers }];
    }
  }
}

export const requiredFirst = (options: readonly OperationOption[]): readonly OperationOption[] => [
  ...options.filter(({ required }) => required === true),
  ...options.filter(({ required }) => required !== true),
];
