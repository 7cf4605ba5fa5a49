import { validateInput } from './members.ts';
import type { Members, Operation, RegisteredOperation, Registry } from './operation.ts';
import { ok } from './result.ts';

/** Says an operation once; its input type follows from its members. */
export function defineOperation<const M extends Members>(operation: Operation<M>): RegisteredOperation {
  const { authorise, apply, ...rest } = operation;
  return {
    ...rest,
    prepare(input) {
      const checked = validateInput(operation.members, input);
      if (!checked.ok) return checked;
      return ok({
        authorise: (world, principal) => authorise(checked.value, world, principal),
        apply: (scope) => apply(checked.value, scope),
      });
    },
  };
}

/** A registry of operations, found by service and name. Throws when two share a name: that is our mistake. */
export function createRegistry(operations: readonly RegisteredOperation[]): Registry {
  const byName = new Map<string, RegisteredOperation>();
  for (const operation of operations) {
    const key = `${operation.service}:${operation.name}`;
    if (byName.has(key)) throw new Error(`${key} is registered twice`);
    byName.set(key, operation);
  }
  return { operations, find: (service, operation) => byName.get(`${service}:${operation}`) ?? null };
}
