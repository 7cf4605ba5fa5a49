import { validateInput } from './members.ts';
import type { Members, Operation, OperationName, RegisteredOperation, Registry } from './operation.ts';
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

/** Operations that load together, known by name before that. */
export interface OperationFamily {
  /** `iam/credentials`. */
  readonly id: string;
  readonly service: string;
  readonly names: readonly string[];
  load(): Promise<readonly RegisteredOperation[]>;
}

const keyOf = ({ service, name }: OperationName): string => `${service}:${name}`;

/**
 * A registry of operations, found by service and name. Throws when two share a name, and when a family brings others than it names: that is
 * our mistake.
 */
export function createRegistry(
  operations: readonly RegisteredOperation[],
  families: readonly OperationFamily[] = [],
): Registry {
  const loaded = new Map(operations.map((operation) => [keyOf(operation), operation]));
  const familyOf = new Map(
    families.flatMap(({ id, service, names }) => names.map((name) => [keyOf({ service, name }), id])),
  );
  const names: readonly OperationName[] = [
    ...operations.map(({ service, name }) => ({ service, name })),
    ...families.flatMap((family) => family.names.map((name) => ({ service: family.service, name }))),
  ];
  const twice = names.find((name, index) => names.findIndex((other) => keyOf(other) === keyOf(name)) !== index);
  if (twice !== undefined) throw new Error(`${keyOf(twice)} is registered twice`);
  return {
    names,
    get operations() {
      return names.flatMap((name) => loaded.get(keyOf(name)) ?? []);
    },
    find(service, name) {
      const key = keyOf({ service, name });
      const family = familyOf.get(key);
      return loaded.get(key) ?? (family === undefined ? null : { needs: [{ kind: 'operations', family }] });
    },
    families: families.map(({ id }) => id),
    async load(id) {
      const family = families.find((one) => one.id === id);
      if (family === undefined) throw new Error(`There is no family ${id}`);
      const brought = await family.load();
      const wrong = brought.length !== family.names.length || brought.some((one) => familyOf.get(keyOf(one)) !== id);
      if (wrong) throw new Error(`The family ${id} brings other operations than it names`);
      for (const operation of brought) loaded.set(keyOf(operation), operation);
    },
  };
}
