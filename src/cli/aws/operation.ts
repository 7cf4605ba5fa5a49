import type { Input, Json, Member, Needs, Output, RegisteredOperation } from '../../iam/index.ts';
import { registry } from '../../services/index.ts';
import type { CommandScope, Outcome } from '../command.ts';
import { outcome } from '../command.ts';
import { note } from '../notes.ts';
import { parameterError, serviceError, unknownOptions, usageError } from './failure.ts';
import { jsonText } from './json.ts';
import { commandName } from './names.ts';
import { readOptions, type Option } from './options.ts';
import type { Signer } from './profile.ts';

/** An operation as a command: `iam create-group`. */
export interface OperationCommand {
  readonly name: string;
  readonly operation: RegisteredOperation;
  readonly options: readonly OperationOption[];
}

export interface OperationOption extends Option {
  /** The member that it fills; null for options of the CLI's own, which are real in AWS and not simulated. */
  readonly member: { readonly name: string; readonly shape: Member } | null;
}

/** AWS: the CLI pages by itself and has options of its own for it. */
const paging = new Set(['Marker', 'MaxItems']);
const pagingOutput = new Set(['IsTruncated', 'Marker']);
const pagingOptions: readonly OperationOption[] = [
  { name: '--max-items', takes: 'integer', member: null },
  { name: '--page-size', takes: 'integer', member: null },
  { name: '--starting-token', takes: 'text', member: null },
];
const inputOptions: readonly OperationOption[] = [
  { name: '--cli-input-json', takes: 'text', member: null },
  { name: '--cli-input-yaml', takes: 'text', member: null },
  { name: '--generate-cli-skeleton', takes: 'text', member: null },
];

/** The commands of a service, derived from its operations. */
export function operationCommands(service: string): readonly OperationCommand[] {
  return registry.operations
    .filter((operation) => operation.service === service)
    .map((operation) => ({ name: commandName(operation.name), operation, options: optionsOf(operation) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function optionsOf({ members, membersNotYet = [], collects }: RegisteredOperation): readonly OperationOption[] {
  const own = Object.entries(members)
    .filter(([name]) => collects === undefined || !paging.has(name))
    .map(([name, shape]): OperationOption => ({
      name: `--${commandName(name)}`,
      takes: shape.type === 'integer' ? 'integer' : 'text',
      required: shape.required === true,
      ...(shape.type === 'string' && shape.completes !== undefined ? { completes: shape.completes } : {}),
      member: { name, shape },
    }));
  const notYet = membersNotYet.map((name): OperationOption => ({
    name: `--${commandName(name)}`,
    takes: 'text',
    member: null,
  }));
  return [...own, ...notYet, ...(collects === undefined ? [] : pagingOptions), ...inputOptions];
}

export function runOperation(
  command: OperationCommand,
  args: readonly string[],
  signer: Signer,
  scope: CommandScope,
): Outcome | Needs {
  const read = readInput(command, args, scope.shell.files);
  if (!read.ok) return read.outcome;
  const { operation } = command;
  const signed = signer(scope);
  if (!signed.ok) return signed.outcome;
  const broken = brokenParameters(operation, read.input);
  if (broken.length > 0) return parameterError(`Parameter validation failed:\n${broken.join('\n')}`);

  const collected: Json[] = [];
  let marker: Json | undefined;
  for (;;) {
    const input = marker === undefined ? read.input : { ...read.input, Marker: marker };
    const execution = scope.call(signed.caller, operation.service, operation.name, input);
    if ('needs' in execution) return execution;
    const { result } = execution;
    if (!result.ok) return { ...serviceError(execution, result.error), ...signed.effects };
    const { value } = result;
    if (operation.collects === undefined) return outcome({ stdout: jsonText(value), ...signed.effects });
    const items = value?.[operation.collects];
    if (isList(items)) collected.push(...items);
    marker = value?.['IsTruncated'] === true ? value['Marker'] : undefined;
    if (marker === undefined) {
      return outcome({ stdout: jsonText(merged(value, operation.collects, collected)), ...signed.effects });
    }
  }
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** AWS: the collected member comes first, then what is left; the paging members go. botocore, paginate.py */
function merged(output: Output, collects: string, items: readonly Json[]): Output {
  const rest = Object.entries(output ?? {}).filter(([member]) => !pagingOutput.has(member));
  return Object.fromEntries([[collects, items], ...rest.filter(([member]) => member !== collects)]);
}

type InputRead = { readonly ok: true; readonly input: Input } | { readonly ok: false; readonly outcome: Outcome };

/** The input that the words of a command give, or what the CLI says is wrong with them. */
export function readInput(
  { options }: OperationCommand,
  args: readonly string[],
  files: ReadonlyMap<string, string>,
): InputRead {
  const read = readOptions(args, options);
  if (!read.ok) return { ok: false, outcome: usageError(read.message) };
  const given = new Map([...read.values].map(([option, value]) => [option.name, value]));
  const missing = options.filter((option) => option.required === true && !given.has(option.name));
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ');
    return { ok: false, outcome: usageError(`the following arguments are required: ${names}`) };
  }
  const notYet = [...read.values.keys()].find(({ member }) => member === null);
  if (notYet !== undefined)
    return { ok: false, outcome: outcome({ notes: [note('option-not-yet', { option: notYet.name })], exitCode: 2 }) };
  if (read.extras.length > 0) return { ok: false, outcome: unknownOptions(read.extras) };
  const input: Record<string, Json> = {};
  for (const [{ name, takes, member }, value] of read.values) {
    if (member === null) continue;
    const text = fileText(value, files);
    if (text === null) {
      const path = value.replace(/^fileb?:\/\//, '');
      const message = `Unable to load paramfile ${value}: [Errno 2] No such file or directory: '${path}'`;
      return { ok: false, outcome: parameterError(`Error parsing parameter '${name}': ${message}`) };
    }
    input[member.name] = takes === 'integer' ? Number(text) : text;
  }
  return { ok: true, input };
}

/** A value, or the text of the file that it names as `file://…`; null when there is no such file. */
function fileText(value: string, files: ReadonlyMap<string, string>): string | null {
  const path = /^fileb?:\/\/(.*)$/s.exec(value)?.[1];
  return path === undefined ? value : (files.get(path) ?? null);
}

/** What botocore itself checks before it sends anything: lower bounds, and not the upper ones. botocore, validate.py */
function brokenParameters({ members }: RegisteredOperation, input: Input): readonly string[] {
  return Object.entries(members).flatMap(([name, { min }]) => {
    const value = input[name];
    if (min === undefined) return [];
    if (typeof value === 'string' && value.length < min) {
      return [`Invalid length for parameter ${name}, value: ${value.length}, valid min length: ${min}`];
    }
    if (typeof value === 'number' && value < min) {
      return [`Invalid value for parameter ${name}, value: ${value}, valid min value: ${min}`];
    }
    return [];
  });
}

export const requiredFirst = (options: readonly OperationOption[]): readonly OperationOption[] => [
  ...options.filter(({ required }) => required === true),
  ...options.filter(({ required }) => required !== true),
];
