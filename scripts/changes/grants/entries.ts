import { readOperator, writeOperator, type Entry } from '../document.ts';

/** Changes of one entry of a condition, such that it holds more often, or the same turned round. Null where it would not. */
export type EntryChange = (entry: Entry) => Entry | readonly Entry[] | null;

/** Keys that no request needs to carry; `aws:SourceVpce` stands for any that a service lists. */
const ALWAYS =
  /^aws:(?:securetransport|currenttime|epochtime|principalarn|principalaccount|principaltype|userid|username|requestedregion|viaawsservice|sourceip)$/i;

const isOptional = ({ key }: Entry): boolean => !ALWAYS.test(key);

/** Positive, on one value, and true of a key that is there alone. */
const isPlain = ({ operator }: Entry): boolean =>
  /^(?:String(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Equals|Like)|IpAddress|Numeric[EGL].*|Date[EGL].*|Bool)$/.test(
    operator,
  ) && !operator.endsWith('IfExists');

export const ifExists: EntryChange = (entry) =>
  isPlain(entry) && isOptional(entry) ? { ...entry, operator: `${entry.operator}IfExists` } : null;

export const notIfExists: EntryChange = (entry) => {
  const operator = readOperator(entry.operator);
  const plain = { ...entry, operator: writeOperator({ ...operator, suffix: '' }) };
  return operator.suffix === 'IfExists' && isPlain(plain) && isOptional(plain) ? plain : null;
};

const withValues = (entry: Entry, change: (value: string) => string | null): Entry | null => {
  const next = entry.values.map((value) => change(String(value)));
  return next.some((value) => value !== null)
    ? { ...entry, values: entry.values.map((value, index) => next[index] ?? value) }
    : null;
};

/** A text, and all that begins with it. */
export const asPrefix: EntryChange = (entry) => {
  if (entry.operator !== 'StringEquals' || entry.values.some((value) => /[*?]/.test(String(value)))) return null;
  const [first, ...others] = entry.values.map(String);
  return first === undefined ? null : { ...entry, operator: 'StringLike', values: [`${first}*`, ...others] };
};

/** A wildcard that is a star from now on. */
export const asLiteral: EntryChange = (entry) =>
  entry.operator === 'StringLike' &&
  entry.values.some((value) => /[*?]/.test(String(value).replaceAll(/\$\{[^}]*\}/g, '')))
    ? { ...entry, operator: 'StringEquals' }
    : null;

const network =
  (step: -1 | 1): EntryChange =>
  (entry) => {
    if (entry.operator !== 'IpAddress' || entry.values.length !== 1) return null;
    return withValues(entry, (value) => {
      const [, address = '', written = '32'] = /^(\d+(?:\.\d+){3})(?:\/(\d+))?$/.exec(value) ?? [];
      const bits = Number(written) + step;
      return address === '' || bits < 0 || bits > 32 ? null : `${address}/${bits}`;
    });
  };

export const widerNetwork = network(-1);
export const narrowerNetwork = network(1);

const STRICT: Readonly<Record<string, string>> = {
  NumericLessThan: 'NumericLessThanEquals',
  NumericGreaterThan: 'NumericGreaterThanEquals',
  DateLessThan: 'DateLessThanEquals',
  DateGreaterThan: 'DateGreaterThanEquals',
};

const renamed = (entry: Entry, names: Readonly<Record<string, string>>): Entry | null => {
  const operator = names[entry.operator];
  return operator === undefined || entry.values.length !== 1 ? null : { ...entry, operator };
};

export const inclusive: EntryChange = (entry) => renamed(entry, STRICT);
export const exclusive: EntryChange = (entry) =>
  renamed(entry, Object.fromEntries(Object.entries(STRICT).map(([strict, loose]) => [loose, strict])));

const later =
  (direction: 1 | -1): EntryChange =>
  (entry) => {
    if (!/^Date(?:Less|Greater)Than/.test(entry.operator) || entry.values.length !== 1) return null;
    const step = (entry.operator.startsWith('DateLess') ? 1 : -1) * direction;
    return withValues(entry, (value) => {
      const instant = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value);
      return Number.isNaN(instant) ? null : new Date(instant + step * 1000).toISOString().replace('.000Z', 'Z');
    });
  };

export const secondMore = later(1);
export const secondLess = later(-1);

/** One value more, which no other value covers. */
export const anotherValue: EntryChange = (entry) => {
  if (entry.operator !== 'StringEquals' || entry.values.length === 0) return null;
  return { ...entry, values: [...entry.values, `${String(entry.values[0])}-2`] };
};

/** One value less, where the others do not cover it. */
export const valueLess: EntryChange = (entry) => {
  const [first, ...others] = new Set(entry.values.map(String));
  if (entry.operator !== 'StringEquals' || first === undefined || others.length === 0) return null;
  return { ...entry, values: others };
};
