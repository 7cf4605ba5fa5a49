import { apiError, ok, type Applied, type Ec2Instance, type Json, type Result, type Scope } from '../../iam/index.ts';
import { findInstances, stateShape, withInstances } from './instance.ts';

/** Brings instances into a state, all of them or none, and tells of each what it was and what it is. */
export function changeState(
  { world, at }: Pick<Scope, 'world' | 'at'>,
  ids: readonly string[],
  state: Ec2Instance['state'],
  unfit: (id: string) => string,
): Result<{ readonly world: Applied['world']; readonly changes: readonly Json[] }> {
  const found = findInstances(world, ids, at);
  if (!found.ok) return found;
  const gone = found.value.find((instance) => instance.state === 'terminated' && state !== 'terminated');
  if (gone !== undefined) return apiError('IncorrectInstanceState', unfit(gone.id));
  const after = found.value.map((instance): Ec2Instance => {
    return instance.state === state ? instance : { ...instance, state, since: at };
  });
  const changes = after.map((instance, index) => {
    const before = found.value[index] ?? instance;
    return {
      InstanceId: instance.id,
      CurrentState: stateShape(instance, at),
      PreviousState: stateShape(before, at),
    };
  });
  const changed = after.filter((instance, index) => instance !== found.value[index]);
  return ok({ world: changed.length === 0 ? world : withInstances(world, changed), changes });
}
