import type { Needs } from '../../../iam/index.ts';
import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { note } from '../../notes.ts';
import { closeMatches } from '../close-matches.ts';
import {
  errorText,
  exitCodes,
  invalidChoice,
  parameterError,
  tooFewArguments,
  unknownOptionsByHand,
} from '../failure.ts';
import type { readInput } from '../input.ts';
import { commandName } from '../names.ts';
import { readOptions } from '../options.ts';
import { brokenParameters } from '../parameters.ts';
import type { Signer } from '../profile.ts';
import { refusedOption } from '../refused-option.ts';
import type { Service } from '../services.ts';
import { waiters, waitersNotYet, type Acceptor, type Answer } from './waiters.ts';

/** `aws iam wait user-exists …`: asks once, because no time goes by while a command runs. Source: botocore, waiter.py */
export function wait(
  service: Service & { readonly kind: 'operations' },
  args: readonly string[],
  signer: Signer,
  scope: CommandScope,
  inputOf: typeof readInput,
): Outcome | Needs {
  const { name: command } = service;
  const split = readOptions(args, [], [{ name: 'subcommand', takes: 'at-most-one' }]);
  if (!split.ok) return refusedOption(split);
  const [name] = split.words.get('subcommand') ?? [];
  if (name === undefined) {
    return split.extras.length > 0 ? unknownOptionsByHand(split.extras) : tooFewArguments(`${command} wait`);
  }
  const known = waiters[command] ?? {};
  const waiter = known[name];
  const notYet = waitersNotYet[command] ?? [];
  if (notYet.includes(name))
    return outcome({ notes: [note('operation-not-simulated', { service: command })], exitCode: 2 });
  if (waiter === undefined) {
    return invalidChoice('subcommand', name, closeMatches(name, [...Object.keys(known), ...notYet]));
  }
  const operation = service.commands.find((one) => one.name === commandName(waiter.operation))?.find();
  if (operation === undefined) throw new Error(`aws ${command} has no ${waiter.operation}`);
  if ('needs' in operation) return operation;
  const read = inputOf(operation, split.extras, scope.shell.files, false);
  if ('needs' in read) return read;
  if (!read.ok) return read.outcome;
  const signed = signer(scope);
  if (!signed.ok) return signed.outcome;
  const broken = brokenParameters(operation.operation, read.input, read.forms);
  if (broken.length > 0) return parameterError(`Parameter validation failed:\n${broken.join('\n')}`);
  const execution = scope.call(signed.caller, operation.operation.service, waiter.operation, read.input);
  if ('needs' in execution) return execution;
  const { result } = execution;
  const answer: Answer = result.ok ? { code: null, output: result.value } : { code: result.error.code, output: null };
  const matched = waiter.acceptors.find((acceptor) => acceptor.matches(answer));
  if (matched?.state === 'success') return outcome({ ...signed.effects });
  const reason = reasonOf(matched, result.ok ? null : result.error);
  const notes = [...(signed.effects.notes ?? [])];
  if (matched?.state !== 'failure' && !reason.startsWith('An error')) {
    notes.push(note('wait-stands-still', { operation: `${command} ${operation.name}` }));
  }
  return outcome({
    ...signed.effects,
    stderr: errorText(`Waiter ${waiter.name} failed: ${reason}`),
    exitCode: exitCodes.general,
    notes,
  });
}

function reasonOf(
  matched: Acceptor | undefined,
  error: { readonly code: string; readonly message: string } | null,
): string {
  if (matched?.state === 'failure') return `Waiter encountered a terminal failure state: ${matched.explanation}`;
  if (matched !== undefined) return `Max attempts exceeded. Previously accepted state: ${matched.explanation}`;
  return error === null ? 'Max attempts exceeded' : `An error occurred (${error.code}): ${error.message}`;
}
