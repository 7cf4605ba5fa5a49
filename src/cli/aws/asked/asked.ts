import type { Needs, Reference } from '../../../iam/index.ts';
import { actionOf, isOperation, renamedOperations } from '../../../services/families.ts';
import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { note } from '../../notes.ts';
import { serviceError } from '../failure.ts';
import { commandName } from '../names.ts';
import type { Signer } from '../profile.ts';
import { askedResources, readAskedOptions } from './resources.ts';
import { servicePrefix } from './service-prefix.ts';

/** A command of AWS for which this sandbox has no operation. */
interface AskedCommand {
  readonly service: NonNullable<ReturnType<Reference['service']>>;
  readonly operation: string;
  /** How it is called on the command line. */
  readonly line: string;
}

/** The command of AWS that two words name, as far as the reference data knows it; null when it does not. */
export function findAsked(command: string, subcommand: string, reference: Reference): AskedCommand | Needs | null {
  const names = reference.serviceNames();
  if (names === undefined) return { needs: [{ kind: 'service-names' }] };
  const prefix = servicePrefix(command, names);
  if (prefix === null) return null;
  const service = reference.service(prefix);
  if (service === undefined) return { needs: [{ kind: 'service', service: prefix }] };
  if (service === null) return null;
  const operations = [...renamedOperations(prefix), ...service.actions.map(({ name }) => name)];
  const operation = operations.find((name) => commandName(name) === subcommand && isOperation(prefix, name));
  return operation === undefined ? null : { service, operation, line: `aws ${command} ${subcommand}` };
}

/** Asks whether the caller may run a command of AWS. Allowed, it prints nothing, and the sandbox says why. */
export function runAsked(
  { service, operation, line }: AskedCommand,
  args: readonly string[],
  signer: Signer,
  scope: CommandScope,
): Outcome | Needs {
  const signed = signer(scope);
  if (!signed.ok) return signed.outcome;
  const action = actionOf(service.prefix, operation);
  const name = action.slice(service.prefix.length + 1);
  const Resources = askedResources(service, name, readAskedOptions(args), scope.world().account.id);
  const input = Resources.length === 0 ? {} : { Resources };
  const execution = scope.call(signed.caller, service.prefix, operation, input);
  if ('needs' in execution) return execution;
  const { result } = execution;
  const { notes: before = [] } = signed.effects;
  if (!result.ok) {
    const unknownKey = execution.decision?.blockedBy === 'resource' && service.prefix === 'kms';
    const notes = unknownKey ? [...before, note('asked-key', {})] : before;
    return { ...serviceError(execution, result.error), ...signed.effects, notes };
  }
  const resource = Resources.length === 0 ? '*' : Resources.join(', ');
  const notes = [...before, note('asked-allowed', { action, resource, command: line })];
  return outcome({ ...signed.effects, notes });
}
