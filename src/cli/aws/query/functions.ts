import { isList, isStructure, type Value } from '../output/value.ts';
import { typeName } from '../python.ts';
import { Arguments, checkArgument, typeOf, wrongType, type Takes } from './arguments.ts';
import type { Budget } from './budget.ts';
import { same } from './equality.ts';
import { QueryError } from './failures.ts';
import { Reference, type Found } from './reference.ts';

interface QueryFunction {
  readonly takes: readonly Takes[];
  /** Whether the last argument may be given again. */
  readonly variadic?: true;
  run(args: Arguments, budget: Budget): Value;
}

const SORTABLE: Takes = ['array-number', 'array-string'];

/** The functions of JMESPath, by name. Source: the JMESPath specification, with the order of types that the CLI's own errors name. */
const functions: Readonly<Record<string, QueryFunction>> = {
  abs: { takes: [['number']], run: (args) => Math.abs(args.number(0)) },
  avg: {
    takes: [['array-number']],
    run: (args) => (args.list(0).length === 0 ? null : sum(args.numbers(0)) / args.list(0).length),
  },
  ceil: { takes: [['number']], run: (args) => Math.ceil(args.number(0)) },
  contains: {
    takes: [['array', 'string'], []],
    run(args, budget) {
      const subject = args.value(0);
      const wanted = args.value(1);
      budget.walk(subject);
      if (isList(subject)) return subject.some((part) => same(part, wanted));
      if (typeof wanted === 'string') return args.text(0).includes(wanted);
      throw new QueryError(`'in <string>' requires string as left operand, not ${typeName(wanted)}`);
    },
  },
  ends_with: { takes: [['string'], ['string']], run: (args) => args.text(0).endsWith(args.text(1)) },
  floor: { takes: [['number']], run: (args) => Math.floor(args.number(0)) },
  join: {
    takes: [['string'], ['array-string']],
    run(args, budget) {
      const texts = args.texts(1);
      budget.spendText(texts.reduce((length, text) => length + text.length + args.text(0).length, 0));
      return texts.join(args.text(0));
    },
  },
  keys: { takes: [['object']], run: (args) => Object.keys(args.structure(0)) },
  length: {
    takes: [['string', 'array', 'object']],
    run(args) {
      const value = args.value(0);
      if (isList(value)) return value.length;
      return isStructure(value) ? Object.keys(value).length : [...args.text(0)].length;
    },
  },
  map: { takes: [['expref'], ['array']], run: (args) => args.list(1).map((part) => args.reference(0).find(part)) },
  max: { takes: [SORTABLE], run: (args) => furthest(args.list(0), (part) => part, '>') },
  max_by: {
    takes: [['array'], ['expref']],
    run: (args, budget) => furthest(args.list(0), keyOf(args, 'max_by', budget), '>'),
  },
  merge: {
    takes: [['object']],
    variadic: true,
    run: (args) => Object.fromEntries(args.all.flatMap((_, index) => merged(args.value(index)))),
  },
  min: { takes: [SORTABLE], run: (args) => furthest(args.list(0), (part) => part, '<') },
  min_by: {
    takes: [['array'], ['expref']],
    run: (args, budget) => furthest(args.list(0), keyOf(args, 'min_by', budget), '<'),
  },
  not_null: {
    takes: [[]],
    variadic: true,
    run(args) {
      const index = args.all.findIndex((one) => one !== null);
      return index === -1 ? null : args.value(index);
    },
  },
  reverse: {
    takes: [['array', 'string']],
    run(args) {
      const value = args.value(0);
      return isList(value) ? value.toReversed() : [...args.text(0)].toReversed().join('');
    },
  },
  sort: { takes: [['array-string', 'array-number']], run: (args) => sorted(args.list(0), (part) => part) },
  sort_by: {
    takes: [['array'], ['expref']],
    run(args, budget) {
      const list = args.list(0);
      const [head] = list;
      if (head === undefined) return list;
      const type = typeOf(args.reference(1).find(head));
      const types = ['number', 'string'];
      // AWS: the first part is shown whole here, for the others only what the expression found in them.
      if (!types.includes(type)) throw wrongType('sort_by', head, ['string', 'number'], budget, type);
      return sorted(list, keyOf(args, 'sort_by', budget, [type]));
    },
  },
  starts_with: { takes: [['string'], ['string']], run: (args) => args.text(0).startsWith(args.text(1)) },
  sum: { takes: [['array-number']], run: (args) => sum(args.numbers(0)) },
  to_array: {
    takes: [[]],
    run(args) {
      const value = args.value(0);
      return isList(value) ? value : [value];
    },
  },
  to_number: { takes: [[]], run: (args) => toNumber(args.value(0)) },
  to_string: {
    takes: [[]],
    run(args, budget) {
      const value = args.value(0);
      budget.walk(value);
      return typeof value === 'string' ? value : asciiJson(value);
    },
  },
  type: { takes: [[]], run: ({ all: [found = null] }) => (found instanceof Reference ? null : typeOf(found)) },
  values: { takes: [['object']], run: (args) => Object.values(args.structure(0)) },
};

/** Calls a function by its name. Throws a QueryError, in the CLI's words, for one that there is not and for arguments that do not fit. */
export function callFunction(name: string, args: readonly Found[], budget: Budget): Value {
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (found === undefined) throw new QueryError(`Unknown function: ${name}()`);
  const { takes, variadic } = found;
  const count = takes.length;
  if (variadic === true ? args.length < count : args.length !== count) {
    const least = variadic === true ? 'at least ' : '';
    const noun = count === 1 ? 'argument' : 'arguments';
    throw new QueryError(`Expected ${least}${count} ${noun} for function ${name}(), received ${args.length}`);
  }
  for (const [index, one] of takes.entries()) checkArgument(name, args[index] ?? null, one, budget);
  for (const arg of args) if (!(arg instanceof Reference) && isList(arg)) budget.spend(arg.length);
  return found.run(new Arguments(args), budget);
}

/** AWS: only the first argument of `merge` is checked; Python says of the others that they cannot be merged. */
function merged(value: Value): readonly (readonly [string, Value])[] {
  if (isStructure(value)) return Object.entries(value);
  const parts = typeof value === 'string' ? [...value] : isList(value) ? value : null;
  if (parts === null) throw new QueryError(`'${typeName(value)}' object is not iterable`);
  const [head] = parts;
  if (head === undefined) return [];
  const length = typeof head === 'string' ? [...head].length : isList(head) ? head.length : null;
  throw new QueryError(
    length === null
      ? 'cannot convert dictionary update sequence element #0 to a sequence'
      : `dictionary update sequence element #0 has length ${length}; 2 is required`,
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

type Key = (part: Value) => Value;

/** What an expression finds in each part, where it has to find a number or a text. */
function keyOf(args: Arguments, name: string, budget: Budget, types: readonly string[] = ['number', 'string']): Key {
  return (part) => {
    const found = args.reference(1).find(part);
    if (!types.includes(typeOf(found))) throw wrongType(name, found, types, budget);
    return found;
  };
}

/** Whether one key comes before another. AWS: Python says which of the two types stands where when they do not compare. */
function before(a: Value, b: Value, sign: '<' | '>'): boolean {
  if (typeof a === 'number' && typeof b === 'number') return sign === '<' ? a < b : a > b;
  if (typeof a === 'string' && typeof b === 'string') return sign === '<' ? a < b : a > b;
  throw new QueryError(`'${sign}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
}

function furthest(list: readonly Value[], keyFor: Key, sign: '<' | '>'): Value {
  const keyed = list.map((part) => ({ part, key: keyFor(part) }));
  const best = keyed.reduce<(typeof keyed)[number] | null>(
    (found, one) => (found === null || before(one.key, found.key, sign) ? one : found),
    null,
  );
  return best === null ? null : best.part;
}

function sorted(list: readonly Value[], keyFor: Key): readonly Value[] {
  return list
    .map((part) => ({ part, key: keyFor(part) }))
    .sort((a, b) => (before(a.key, b.key, '<') ? -1 : before(b.key, a.key, '<') ? 1 : 0))
    .map(({ part }) => part);
}

/** A number as Python reads one from a text; null for what is none. */
function toNumber(value: Value): Value {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (!/^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+)?$/i.test(text)) return null;
  return Number(text.replaceAll('_', ''));
}

/** AWS: `to_string` writes JSON in ASCII, without blanks. */
const asciiJson = (value: Value): string =>
  JSON.stringify(value).replaceAll(
    /[\u007F-\uFFFF]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
