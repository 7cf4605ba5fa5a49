import type { Execution, Input, Needs, Output } from '../../iam/index.ts';
import { outcome, type CommandScope, type Outcome } from '../command.ts';
import { note } from '../notes.ts';
import type { Customization, Own } from './customizations/customization.ts';
import { customizationOf } from './customizations/registry.ts';
import { errorText, exitCodes, generalError, parameterError, serviceError } from './failure.ts';
import { readInput } from './input.ts';
import type { OperationCommand } from './operation.ts';
import type { Answer } from './output/answer.ts';
import { printAnswer } from './output/print.ts';
import { fetchPages, structureOf } from './pages.ts';
import { isUnusualMaximum, UNUSUAL_MAXIMUM } from './paging.ts';
import { brokenParameters } from './parameters.ts';
import type { Signer } from './profile.ts';
import { sampleOf } from './sample-of.ts';
import type { Settings } from './settings.ts';
import { readToken } from './token.ts';

/** Runs a command that is an operation: reads its words, signs, calls, page after page, and prints. */
export function runOperation(
  command: OperationCommand,
  args: readonly string[],
  settings: Settings,
  signer: Signer,
  scope: CommandScope,
): Outcome | Needs {
  const read = readInput(command, args, scope.shell.files, settings.paginates);
  if ('needs' in read) return read;
  if (!read.ok) return read.outcome;
  const { operation, paged } = command;
  const { own, paging } = read;
  const warning = paging !== null && isUnusualMaximum(paging) ? UNUSUAL_MAXIMUM : '';
  const warned = (result: Outcome): Outcome => ({ ...result, stderr: `${warning}${result.stderr}` });
  const customization = customizationOf(operation);
  const refusal = customization?.refuse?.(own) ?? null;
  if (refusal !== null) return warned(refusal);
  const signed = signer(scope);
  if (!signed.ok) return warned(signed.outcome);
  const sent = customization?.send?.(read.input, own, scope.shell) ?? { input: read.input };
  if ('refusal' in sent) return warned(sent.refusal);
  const sampled = read.sample ? sampleOf(operation) : null;
  if (sampled !== null && !('output' in sampled)) return 'needs' in sampled ? sampled : sampled.refusal;
  const start = paging?.StartingToken === undefined ? null : readToken(paging.StartingToken, paged?.token ?? '');
  if (start !== null && 'failed' in start) return warned(generalError(start.failed));
  const size = paging?.PageSize === undefined || paged === null ? {} : { [paged.limit]: paging.PageSize };
  const whole: Input = { ...sent.input, ...start?.members, ...size };
  const broken = brokenParameters(operation, whole, read.forms);
  if (broken.length > 0) return warned(parameterError(`Parameter validation failed:\n${broken.join('\n')}`));

  const { name } = operation;
  const print = (answer: Answer, effects: Partial<Outcome>) => warned(printed(answer, settings, effects));
  if (sampled !== null) {
    return print({ kind: 'whole', operation: name, output: structureOf(sampled.output) }, signed.effects);
  }
  const fetch = (input: Input): Execution | Needs => scope.call(signed.caller, operation.service, name, input);
  if (paging !== null && paged !== null) {
    const fetched = fetchPages(operation, paged, paging, start, sent.input, fetch);
    if ('needs' in fetched) return fetched;
    if (!fetched.ok) return warned({ ...serviceError(fetched.execution, fetched.error), ...signed.effects });
    return print({ kind: 'pages', operation: name, ...fetched.pages }, signed.effects);
  }
  const execution = fetch(sent.input);
  if ('needs' in execution) return execution;
  const { result } = execution;
  if (!result.ok) return warned({ ...serviceError(execution, result.error), ...signed.effects });
  const { output, effects } = finished(customization, result.value, own, signed.effects, scope);
  return print({ kind: 'whole', operation: name, output: structureOf(output) }, effects);
}

/** What becomes of an answer where the CLI does something with it beside printing it. */
function finished(
  customization: Customization | null,
  output: Output,
  own: Own,
  effects: Partial<Outcome>,
  scope: CommandScope,
): { readonly output: Output; readonly effects: Partial<Outcome> } {
  const done = customization?.finish?.(output, own, effects.shell ?? scope.shell);
  if (done === undefined) return { output, effects };
  return { output: done.output, effects: { shell: done.shell, notes: [...(effects.notes ?? []), ...done.notes] } };
}

/** AWS: an answer that cannot be printed is a failure of the CLI; the call was made all the same. */
function printed(answer: Answer, { output, query }: Settings, effects: Partial<Outcome>): Outcome {
  if ('unknown' in output) return { ...generalError(`Unknown output type: ${output.unknown}`), ...effects };
  const { text, failed, limit } = printAnswer(answer, output.format, output.writer, query);
  if (failed !== null) {
    return outcome({ stdout: text, stderr: errorText(failed), exitCode: exitCodes.general, ...effects });
  }
  if (limit !== true) return outcome({ stdout: text, ...effects });
  const notes = [...(effects.notes ?? []), note('query-limit', {})];
  return outcome({ stdout: text, exitCode: exitCodes.general, ...effects, notes });
}
