import { decideFor, resolveCaller, type Execution } from '../iam/index.ts';
import { registry } from '../services/index.ts';
import { note, type Note } from './notes.ts';

/**
 * Tells of a call that was refused only because its decision did not know the last changes yet. Nothing is told of other calls. Throws when
 * the registry does not know the call's operation, because the call was made by it.
 */
export function behindNotes({ call, behind, decision, record, world }: Execution): readonly Note[] {
  const refused = decision === null ? record.principal === null : decision.verdict !== 'allowed';
  if (!behind || !refused) return [];
  const operation = registry.find(call.service, call.operation);
  if (operation === null || 'needs' in operation) throw new Error(`${call.service}:${call.operation} was never loaded`);
  const caller = resolveCaller(world, call.caller, record.at);
  const prepared = operation.prepare(call.input);
  if (!caller.ok || !prepared.ok) return [];
  const needed = prepared.value.authorise(world, caller.value);
  const allowedNow = needed.every((one) => decideFor(world, caller.value, one, record.at) === 'allowed');
  return allowedNow ? [note('decided-behind', { seconds: world.replication })] : [];
}
