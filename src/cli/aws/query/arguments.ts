import { isList, isStructure, type Structure, type Value } from '../output/value.ts';
import { printed, typeName } from '../python.ts';
import type { Budget } from './budget.ts';
import { QueryError } from './failures.ts';
import { Reference, type Found } from './reference.ts';

/** What an argument may be; an empty list takes everything. */
export type Takes = readonly ('array' | 'array-number' | 'array-string' | 'expref' | 'number' | 'object' | 'string')[];

const TYPES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  list: 'array',
  dict: 'object',
  NoneType: 'null',
  str: 'string',
  float: 'number',
  int: 'number',
};

/** What JMESPath calls the type of a value. */
export const typeOf = (found: Found): string =>
  found instanceof Reference ? 'expref' : (TYPES[typeName(found)] ?? 'unknown');

/** What a function says of a value that it does not take. `type` is Python's name of it where the value is a part of a list. */
export function wrongType(
  name: string,
  found: Found,
  takes: readonly string[],
  budget: Budget,
  type = typeOf(found),
): QueryError {
  if (!(found instanceof Reference)) budget.walk(found);
  const shown = found instanceof Reference ? '<jmespath.visitor._Expression object>' : printed(found);
  const expected = printed([...takes], { inside: true });
  return new QueryError(
    `In function ${name}(), invalid type for value: ${shown}, expected one of: ${expected}, received: "${type}"`,
  );
}

/** Checks one argument as JMESPath does. Throws a QueryError for another type. */
export function checkArgument(name: string, found: Found, takes: Takes, budget: Budget): void {
  if (takes.length === 0) return;
  const type = typeOf(found);
  if (!takes.some((one) => one.split('-')[0] === type)) throw wrongType(name, found, takes, budget);
  const parts = takes.flatMap((one) => one.split('-')[1] ?? []);
  if (parts.length === 0 || found instanceof Reference || !isList(found) || found.length === 0) return;
  const [head = null] = found;
  // AWS: where numbers or texts will do, the first part says which, and the others have to be like it.
  const wanted = parts.length === 1 ? parts : parts.filter((part) => part === typeOf(head));
  const odd = found.find((part) => !wanted.includes(typeOf(part)));
  if (odd !== undefined) throw wrongType(name, odd, takes, budget, typeName(odd));
}

/** The arguments of a call once they are checked, each as the type that it then has. */
export class Arguments {
  readonly all: readonly Found[];

  constructor(all: readonly Found[]) {
    this.all = all;
  }

  value(index: number): Value {
    const found = this.all[index] ?? null;
    if (found instanceof Reference) throw new QueryError('Encountered unrecognized type in JSON encoder.');
    return found;
  }

  list(index: number): readonly Value[] {
    const value = this.value(index);
    return isList(value) ? value : unchecked(index);
  }

  texts(index: number): readonly string[] {
    return this.list(index).map((part) => (typeof part === 'string' ? part : unchecked(index)));
  }

  numbers(index: number): readonly number[] {
    return this.list(index).map((part) => (typeof part === 'number' ? part : unchecked(index)));
  }

  text(index: number): string {
    const value = this.value(index);
    return typeof value === 'string' ? value : unchecked(index);
  }

  number(index: number): number {
    const value = this.value(index);
    return typeof value === 'number' ? value : unchecked(index);
  }

  structure(index: number): Structure {
    const value = this.value(index);
    return isStructure(value) ? value : unchecked(index);
  }

  reference(index: number): Reference {
    const found = this.all[index];
    return found instanceof Reference ? found : unchecked(index);
  }
}

function unchecked(index: number): never {
  throw new Error(`Argument ${index} of a function was not checked`);
}
