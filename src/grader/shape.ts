import type { RequestPattern } from '../iam/index.ts';
import type { EntitySpec, RequestSpec } from './spec.ts';

/** The values that a check can be made of, by the word for them. */
interface Values {
  readonly text: string;
  readonly count: number;
  readonly flag: boolean;
  readonly request: RequestSpec;
  readonly pattern: RequestPattern;
  readonly entity: EntitySpec;
  /** All users, or some by name. */
  readonly users: 'all' | readonly string[];
}

export type Word = keyof Values;
type Some = Word | `${Word}[]`;

/** A value, `text[]` for a list of them, or the words to choose from. */
export type ValueShape = Some | readonly string[];
/** What a kind of check takes: one value, or values by name. `text?` may be left out. */
export type Shape = ValueShape | Fields;
export interface Fields {
  readonly [field: string]: ValueShape | `${Some}?`;
}

type ValueOf<S> = S extends Word
  ? Values[S]
  : S extends `${infer W extends Word}[]`
    ? readonly Values[W][]
    : S extends readonly (infer Choice)[]
      ? Choice
      : never;
type Optional<F extends Fields> = { [K in keyof F]: F[K] extends `${Some}?` ? K : never }[keyof F];

/** The value that a shape describes. */
export type ArgsOf<S extends Shape> = S extends ValueShape
  ? ValueOf<S>
  : S extends Fields
    ? { readonly [K in Exclude<keyof S, Optional<S>>]: ValueOf<S[K]> } & {
        readonly [K in Optional<S>]?: S[K] extends `${infer V}?` ? ValueOf<V> : never;
      }
    : never;

/** A field's shape in parts, for what has to walk over it. */
export interface Part {
  readonly of: Word | readonly string[];
  readonly list: boolean;
  readonly optional: boolean;
}

export function partOf(shape: Fields[string]): Part {
  if (typeof shape !== 'string') return { of: shape, list: false, optional: false };
  const optional = shape.endsWith('?');
  const list = shape.includes('[]');
  const word = shape.replace(/\[\]|\?/g, '');
  if (!isWord(word)) throw new Error(`"${shape}" is not a shape`);
  return { of: word, list, optional };
}

/** Whether a shape is that of one value. */
export const isValueShape = (shape: Shape): shape is ValueShape => typeof shape === 'string' || Array.isArray(shape);

type Guard = (value: unknown) => boolean;
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const texts = (value: unknown, ...names: string[]): boolean =>
  names.every((name) => typeof record(value)[name] === 'string');
const isList = (value: unknown, guard: Guard): boolean => Array.isArray(value) && value.every(guard);
const isText: Guard = (value) => typeof value === 'string';

const guards: { readonly [W in Word]: Guard } = {
  text: isText,
  count: (value) => Number.isInteger(value),
  flag: (value) => typeof value === 'boolean',
  request: (value) => texts(value, 'who', 'action', 'resource'),
  pattern: (value) => texts(value, 'action', 'resource'),
  entity: (value) => texts(value, 'name') && ['user', 'group'].includes(String(record(value)['entity'])),
  users: (value) => value === 'all' || isList(value, isText),
};
const isWord = (word: string): word is Word => word in guards;

/** Whether a value has the shape. */
export function hasShape<S extends Shape>(shape: S, args: unknown): args is ArgsOf<S> {
  if (isValueShape(shape)) return fits(shape, args);
  const fields = record(args);
  return Object.entries<Fields[string]>(shape).every(([field, inner]) => fits(inner, fields[field]));
}

function fits(shape: Fields[string], value: unknown): boolean {
  const { of, list, optional } = partOf(shape);
  if (value === undefined) return optional;
  const guard: Guard = typeof of === 'string' ? guards[of] : (one) => isText(one) && of.includes(String(one));
  return list ? isList(value, guard) : guard(value);
}
