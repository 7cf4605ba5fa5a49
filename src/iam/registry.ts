import { validateInput } from './members.ts';
import type { Members, Operation, OperationName, RegisteredOperation, Registry } from './operation.ts';
import type { Needs } from './reference.ts';
import { fail, ok } from './result.ts';

/** Says an operation once; its input type follows from its members. */
export function defineOperation<const M extends Members>(operation: Operation<M>): RegisteredOperation {
  const { authorise, apply, ...rest } = operation;
  const { members, quotesValues, brokenConstraint } = operation;
  return {
    ...rest,
    prepare(input) {
      const checked = validateInput(members, input, quotesValues);
      if (!checked.ok)
        return brokenConstraint === undefined ? checked : fail({ ...checked.error, code: brokenConstraint });
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

/** What there is beyond what is at hand. */
export interface OperationIndex {
  readonly families: readonly OperationFamily[];
  /** An operation for a name that no family brings, or null. */
  asked?(service: string, name: string): RegisteredOperation | null;
}

const keyOf = ({ service, name }: OperationName): string => `${service}:${name}`;

/** The family of families: what else there is, by name. */
export const INDEX = 'index';

/**
 * A registry of operations, found by service and name. What `index` brings is not loaded before it is asked for: the first need of an operation
 * that is not at hand is the index, the second its family. Throws when two operations share a name, and when a family brings others than it
 * names: that is our mistake. `asked` of the index answers for what no family names.
 */
export function createRegistry(
  operations: readonly RegisteredOperation[],
  index: () => Promise<OperationIndex> = async () => ({ families: [] }),
): Registry {
  const loaded = new Map(operations.map((operation) => [keyOf(operation), operation]));
  let known: OperationIndex | null = null;
  const familyOf = new Map<string, OperationFamily>();
  const need = (family: string): Needs => ({ needs: [{ kind: 'operations', family }] });

  async function loadIndex(): Promise<readonly OperationFamily[]> {
    const brought = known ?? (await index());
    if (known !== null) return known.families;
    const { families } = brought;
    const names = [...operations, ...families.flatMap(namesOf)].map(keyOf);
    const twice = names.find((name, place) => names.indexOf(name) !== place);
    if (twice !== undefined) throw new Error(`${twice} is registered twice`);
    for (const family of families) for (const name of namesOf(family)) familyOf.set(keyOf(name), family);
    known = brought;
    return families;
  }
  async function loadFamily(family: OperationFamily): Promise<void> {
    const brought = await family.load();
    const wrong = brought.length !== family.names.length || brought.some((one) => familyOf.get(keyOf(one)) !== family);
    if (wrong) throw new Error(`The family ${family.id} brings other operations than it names`);
    for (const operation of brought) loaded.set(keyOf(operation), operation);
  }
  return {
    get operations() {
      const named = [...operations, ...(known?.families ?? []).flatMap(namesOf)];
      return named.flatMap((name) => loaded.get(keyOf(name)) ?? []);
    },
    find(service, name) {
      const key = keyOf({ service, name });
      const found = loaded.get(key);
      if (found !== undefined) return found;
      if (known === null) return need(INDEX);
      const family = familyOf.get(key);
      return family === undefined ? (known.asked?.(service, name) ?? null) : need(family.id);
    },
    async load(id) {
      const all = await loadIndex();
      if (id === INDEX) return;
      const family = all.find((one) => one.id === id);
      if (family === undefined) throw new Error(`There is no family ${id}`);
      await loadFamily(family);
    },
    async loadAll() {
      await Promise.all((await loadIndex()).map(loadFamily));
    },
  };
}

/** The operations of a family by name. */
export const namesOf = ({ service, names }: OperationFamily): readonly OperationName[] =>
  names.map((name) => ({ service, name }));
