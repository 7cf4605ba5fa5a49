import type { DocumentChange } from '../change.ts';
import {
  changeEntries,
  entriesOf,
  everywhere,
  isAllow,
  readOperator,
  whole,
  withEntries,
  withoutSid,
  writeOperator,
  type Entry,
  type Statement,
} from '../document.ts';

/** Keys that every signed request carries. Source: reference_policies_condition-keys.html, "Availability" of each. */
const ALWAYS = new Set([
  'aws:securetransport',
  'aws:currenttime',
  'aws:epochtime',
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principaltype',
  'aws:userid',
]);

const inEntries = (id: string, what: string, change: (entry: Entry) => Entry | null): DocumentChange =>
  everywhere(id, what, (statement) => changeEntries(statement, change));

const swapCase = (text: string): string => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase());

const withBase = (entry: Entry, change: (base: string) => string | null): Entry | null => {
  const operator = readOperator(entry.operator);
  const base = change(operator.base);
  return base === null ? null : { ...entry, operator: writeOperator({ ...operator, base }) };
};

/** Both halves of a network of IPv4 addresses; null where there is nothing to halve. */
export function halves(network: string): readonly [string, string] | null {
  const [, address, length] = /^(\d+(?:\.\d+){3})\/(\d+)$/.exec(network) ?? [];
  if (address === undefined || length === undefined || Number(length) >= 32) return null;
  const bits = Number(length) + 1;
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - bits);
  const start = Math.floor(number / (2 * size)) * 2 * size;
  const written = (from: number): string =>
    `${[24, 16, 8, 0].map((shift) => Math.floor(from / 2 ** shift) % 256).join('.')}/${bits}`;
  return [written(start), written(start + size)];
}

const halved = (entry: Entry): Entry | null => {
  const parts = entry.values.map((value) => halves(String(value)));
  if (!/IpAddress/.test(entry.operator) || parts.every((part) => part === null)) return null;
  return { ...entry, values: entry.values.flatMap((value, index) => parts[index] ?? [value]) };
};

/** The next whole number on the other side of `<` and `<=`, `>` and `>=`. */
const BOUNDS: Readonly<Record<string, readonly [string, number]>> = {
  NumericLessThan: ['NumericLessThanEquals', -1],
  NumericLessThanEquals: ['NumericLessThan', 1],
  NumericGreaterThan: ['NumericGreaterThanEquals', 1],
  NumericGreaterThanEquals: ['NumericGreaterThan', -1],
};

const shifted = (entry: Entry): Entry | null => {
  const [base, step] = BOUNDS[readOperator(entry.operator).base] ?? [];
  const numbers = entry.values.map(Number);
  if (base === undefined || step === undefined || !numbers.every(Number.isInteger)) return null;
  const changed = withBase(entry, () => base);
  return changed === null ? null : { ...changed, values: numbers.map((number) => String(number + step)) };
};

const seconds = (value: unknown): number => Date.parse(String(value)) / 1000;

const epoch = (entry: Entry, written: (second: number) => string): readonly string[] | null => {
  const instants = entry.values.map((value) => (/^\d+$/.test(String(value)) ? Number.NaN : seconds(value)));
  return instants.every(Number.isInteger) ? instants.map(written) : null;
};

const onEpochTime = (entry: Entry): Entry | null => {
  const values = epoch(entry, String);
  if (entry.key.toLowerCase() !== 'aws:currenttime' || values === null) return null;
  const changed = withBase(entry, (base) => (base.startsWith('Date') ? base.replace('Date', 'Numeric') : null));
  return changed === null ? null : { ...changed, key: 'aws:EpochTime', values };
};

const HOUR = 3600;
const inParis = (second: number): string => `${new Date((second + HOUR) * 1000).toISOString().slice(0, 19)}+01:00`;

const elsewhere = (entry: Entry): Entry | null => {
  const values = /Date/.test(entry.operator) ? epoch(entry, inParis) : null;
  return values === null ? null : { ...entry, values };
};

const ifExists = (entry: Entry): Entry | null => {
  const operator = readOperator(entry.operator);
  const plain = operator.quantifier === '' && operator.suffix === '' && operator.base !== 'Null';
  if (!plain || !ALWAYS.has(entry.key.toLowerCase())) return null;
  return { ...entry, operator: writeOperator({ ...operator, suffix: 'IfExists' }) };
};

const LIKE: Readonly<Record<string, string>> = {
  StringEquals: 'StringLike',
  StringLike: 'StringEquals',
  StringNotEquals: 'StringNotLike',
  StringNotLike: 'StringNotEquals',
};

const liked = (entry: Entry): Entry | null =>
  entry.values.some((value) => /[*?]/.test(String(value))) ? null : withBase(entry, (base) => LIKE[base] ?? null);

const arnLiked = (entry: Entry): Entry | null =>
  withBase(entry, (base) =>
    !base.startsWith('Arn')
      ? null
      : base.includes('Like')
        ? base.replace('Like', 'Equals')
        : base.replace('Equals', 'Like'),
  );

const otherSpelling = (entry: Entry): Entry | null => {
  if (readOperator(entry.operator).base !== 'Bool') return null;
  return {
    ...entry,
    values: entry.values.map((value) => String(value).replace(/^[tf]/, (letter) => letter.toUpperCase())),
  };
};

const plainText = (entry: Entry): Entry | null => {
  const operator = readOperator(entry.operator).base;
  if (operator !== 'Bool' && operator !== 'Null') return null;
  const values = entry.values.map((value) =>
    typeof value === 'boolean' ? String(value) : value === 'true' ? true : value === 'false' ? false : value,
  );
  return values.every((value, index) => value === entry.values[index]) ? null : { ...entry, values };
};

/** A condition on what every request carries, as an Allow without it and a Deny of the opposite. The Deny would reach another Allow as well. */
function asDeny(statements: readonly Statement[]): readonly Statement[] | null {
  const allows = statements.filter(isAllow);
  const [only] = allows;
  if (only === undefined || allows.length > 1) return null;
  const entries = entriesOf(only);
  const at = entries.findIndex(
    ({ operator, key }) => operator === 'Bool' && key.toLowerCase() === 'aws:securetransport',
  );
  const chosen = entries[at];
  const [value] = chosen?.values ?? [];
  if (chosen === undefined || chosen.values.length !== 1) return null;
  const opposite = { ...chosen, values: [String(value).toLowerCase() === 'true' ? 'false' : 'true'] };
  const allow = withEntries(only, entries.toSpliced(at, 1));
  const deny = withEntries({ ...withoutSid(only), Effect: 'Deny' }, [opposite]);
  if (allow === null || deny === null) return null;
  return [...statements.map((each) => (each === only ? allow : each)), deny];
}

/** What is written for conditions. */
export const conditionRewrites: readonly DocumentChange[] = [
  inEntries('key-case', 'condition keys are written in other letters', (entry) => ({
    ...entry,
    key: swapCase(entry.key),
  })),
  inEntries('half-networks', 'a network is written as its two halves', halved),
  inEntries('whole-numbers', '< 11 is written <= 10', shifted),
  inEntries('epoch-time', 'a date is compared as seconds since 1970', onEpochTime),
  inEntries('time-zone', 'a date is written in another time zone', elsewhere),
  inEntries('if-exists-always', 'IfExists stands on a key that is always there', ifExists),
  inEntries('like-equals', 'a text without wildcards is compared by the other operator', liked),
  inEntries('arn-like-equals', 'ArnEquals is written ArnLike', arnLiked),
  inEntries('bool-spelling', 'true is written True', otherSpelling),
  inEntries('bool-type', 'true stands with or without quotes', plainText),
  whole('condition-as-deny', 'a condition became a Deny of its opposite', ({ statements }) => asDeny(statements)),
];
