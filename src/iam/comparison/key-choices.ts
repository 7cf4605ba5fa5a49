import { instantOf } from '../evaluation/conditions/date.ts';
import { sortOf, variablesIn, type Asked, type AxesOptions } from './asked.ts';
import { merged, type Choice, type Overrides } from './choice.ts';
import { isAlwaysThere, isMany } from './keys.ts';
import { remember } from './remember.ts';
import { valuesFor, type Values } from './values.ts';

/** One key of an axis, after what is chosen already. */
export interface Place {
  readonly name: string;
  /** The names of it that conditions use. */
  readonly own: readonly string[];
  readonly about: readonly Asked[];
  /** Every condition, whatever key it looks at. */
  readonly asked: readonly Asked[];
  readonly so: Choice;
  /** Values that it has in any case. */
  readonly first: readonly string[];
  /** What was worked out for the same place before, where nothing that is chosen already matters. */
  readonly known: Map<string, Values>;
}

/** What can be done about one key: leave it out, or give it one of the values that the conditions tell apart, or several. */
export function valuesOf(place: Place, options: AxesOptions): readonly Choice[] {
  const { name, own, about, asked, so, first } = place;
  const { typeOf, states, filled, bound } = options;
  const type = typeOf(name);
  const conditions = about.flatMap(({ condition }) => (own.includes(condition.key) ? [condition] : []));
  const contexts = options.contexts(so).filter((context) => context !== undefined);
  const find = (): Values =>
    valuesFor(conditions, contexts, { type: type?.replace('ArrayOf', '') ?? null, states, effort: options.effort });
  const isFixed = conditions.every(({ fixed }) => fixed !== null);
  const found = isFixed ? remember(place.known, name, find) : find();
  if (found.bounded) bound(`values of ${name}`);
  const isNeeded = about.some(({ condition }) => variablesIn(condition).some((key) => own.includes(key)));
  const isFilled = isNeeded || own.some((key) => filled.has(key));
  // Where another key is compared with this one, what that one has or is compared with matters as well.
  const related = about.filter(({ condition }) => !own.includes(condition.key)).map(({ condition }) => condition.key);
  const others = related.flatMap((key) => [
    ...contexts.flatMap((context) => context.get(key) ?? []),
    ...asked.flatMap(({ condition }) => (condition.key === key ? (condition.fixed ?? []) : [])),
  ]);
  const open = isFilled ? ['example', 'another'] : [];
  const values = [...new Set([...found.values, ...others, ...open])];
  const override = (list: readonly string[]): Choice => ({
    session: {},
    overrides: atOnce(name, own, [...first, ...list]),
  });
  const absent = isAlwaysThere(name) || first.length > 0 ? [] : [override([])];
  if (isFilled) return [...absent, ...values.map((value) => override([value]))];
  const many = isMany(type) ?? conditions.some(({ qualifier }) => qualifier !== null);
  const sets = together(values, { override, about, so, options, many });
  if (!sets.whole) bound(`sets of ${name}`);
  return [...absent, ...sets.choices];
}

/** A value under all names of the key: a moment has two. */
function atOnce(name: string, own: readonly string[], list: readonly string[]): Overrides {
  if (name !== 'aws:currenttime') return Object.fromEntries(own.map((key) => [key, list]));
  const moments = list.map(instantOf).filter((at) => at !== null);
  return {
    'aws:currenttime': moments.map((at) => new Date(at).toISOString().replace('.000Z', 'Z')),
    'aws:epochtime': moments.map((at) => String(at / 1000)),
  };
}

/** All that values, alone and several at once, can be told apart by: sets that grow from single ones, one for each sort. */
function together(
  values: readonly string[],
  given: {
    readonly override: (list: readonly string[]) => Choice;
    readonly about: readonly Asked[];
    readonly so: Choice;
    readonly options: AxesOptions;
    /** Whether the key may have several values at once. */
    readonly many: boolean;
  },
): { readonly choices: readonly Choice[]; readonly whole: boolean } {
  const { override, about, so, options, many } = given;
  const found = new Map<string, { readonly list: readonly string[]; readonly choice: Choice }>();
  const consider = (list: readonly string[]): void => {
    const choice = override(list);
    const sort = sortOf(merged(so, choice), about, options);
    if (!found.has(sort)) found.set(sort, { list, choice });
  };
  for (const value of values) consider([value]);
  const singles = [...found.values()].flatMap(({ list }) => list);
  for (const { list } of many ? found.values() : []) {
    for (const value of singles) {
      if (found.size > options.most || options.effort.left <= 0)
        return { choices: [...found.values()].map(({ choice }) => choice), whole: false };
      if (!list.includes(value)) consider([...list, value]);
    }
  }
  return { choices: [...found.values()].map(({ choice }) => choice), whole: true };
}
