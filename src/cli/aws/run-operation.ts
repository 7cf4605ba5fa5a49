import type { Json, Needs, Output } from '../../iam/index.ts';
import { outcome, type CommandScope, type Outcome } from '../command.ts';
import { customizationOf } from './customizations/registry.ts';
import { parameterError, serviceError } from './failure.ts';
import { readInput } from './input.ts';
import { jsonText } from './json.ts';
import type { OperationCommand } from './operation.ts';
import { brokenParameters } from './parameters.ts';
import type { Signer } from './profile.ts';

const pagingOutput = new Set(['IsTruncated', 'Marker', 'NextToken', 'nextToken']);

/** Runs a command that is an operation: reads its words, signs, calls, page after page, and prints. */
export function runOperation(
  command: OperationCommand,
  args: readonly string[],
  signer: Signer,
  scope: CommandScope,
): Outcome | Needs {
  const read = readInput(command, args, scope.shell.files);
  if (!read.ok) return read.outcome;
  const { operation } = command;
  const customization = customizationOf(operation);
  const refusal = customization?.refuse?.(read.own) ?? null;
  if (refusal !== null) return refusal;
  const signed = signer(scope);
  if (!signed.ok) return signed.outcome;
  const sent = customization?.send?.(read.input, read.own, scope.shell) ?? { input: read.input };
  if ('refusal' in sent) return parameterError(sent.refusal);
  const broken = brokenParameters(operation, sent.input);
  if (broken.length > 0) return parameterError(`Parameter validation failed:\n${broken.join('\n')}`);

  const pages: Output[] = [];
  const token = operation.pagedBy ?? 'Marker';
  let marker: Json | undefined;
  for (;;) {
    const input = marker === undefined ? sent.input : { ...sent.input, [token]: marker };
    const execution = scope.call(signed.caller, operation.service, operation.name, input);
    if ('needs' in execution) return execution;
    const { result } = execution;
    if (!result.ok) return { ...serviceError(execution, result.error), ...signed.effects };
    const { value } = result;
    if (customization?.finish !== undefined) {
      const finished = customization.finish(value, read.own, signed.effects.shell ?? scope.shell);
      const notes = [...(signed.effects.notes ?? []), ...finished.notes];
      return outcome({ stdout: jsonText(finished.output), shell: finished.shell, notes });
    }
    if (operation.collects === undefined) return outcome({ stdout: jsonText(value), ...signed.effects });
    pages.push(value);
    marker = value?.[token];
    if (marker === undefined)
      return outcome({ stdout: jsonText(merged(pages, operation.collects)), ...signed.effects });
  }
}

const listOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** AWS: the collected members come first, then what is left; the paging members go. botocore, paginate.py */
function merged(pages: readonly Output[], collects: readonly string[]): Output {
  const rest = Object.entries(pages.at(-1) ?? {}).filter(
    ([member]) => !pagingOutput.has(member) && !collects.includes(member),
  );
  return Object.fromEntries([
    ...collects.map((member) => [member, pages.flatMap((page) => listOf(page?.[member]))] as const),
    ...rest,
  ]);
}
