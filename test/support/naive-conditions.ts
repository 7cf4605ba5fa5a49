import { arnFits, expand, fits, spelled, type Character, type Surroundings } from './naive-patterns.ts';
import type { Slips } from './slips.ts';

/**
 * Conditions for the naive evaluator. Source: reference_policies_elements_condition_operators.html and
 * reference_policies_multi-value-conditions.html. Entries are joined by AND, values by OR, those of a negated operator by NOR.
 */
export type ConditionText = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function conditionHolds(condition: ConditionText | undefined, at: Surroundings): boolean {
  const entries = Object.entries(condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => entryHolds(operator, key, [values].flat().map(String), at)),
  );
  if (at.slips['one entry of a condition is enough'] === true && entries.length > 0) return entries.includes(true);
  return !entries.includes(false);
}

function entryHolds(written: string, key: string, wanted: readonly string[], at: Surroundings): boolean {
  const { context, slips } = at;
  const name = slips['the name of a condition key minds its case'] === true ? key : key.toLowerCase();
  const actual = context.get(name) ?? [];
  const missing = actual.length === 0;
  if (written === 'Null') {
    const holds = wanted.includes(String(missing));
    return slips['Null is turned round'] === true ? !holds : holds;
  }
  const ifExists = written.endsWith('IfExists');
  const all = written.startsWith('ForAllValues:');
  const any = written.startsWith('ForAnyValue:');
  const operator = written.replace(/^For(?:All|Any)Values?:/, '').replace(/IfExists$/, '');
  const negated = operator.includes('Not');
  if (missing) {
    if (ifExists && slips['IfExists is ignored'] !== true) return true;
    if (all) return slips['ForAllValues fails without its key'] !== true;
    if (any) return slips['ForAnyValue holds without its key'] === true;
    if (operator === 'Bool') return slips['Bool holds without its key'] === true;
    return negated && slips['a negated operator fails without its key'] !== true;
  }
  const compare = comparison(operator.replace('Not', ''), at);
  const one = (value: string): boolean => {
    if (!negated) return wanted.some((each) => compare(each, value));
    return slips['one other value is enough for a negated operator'] === true
      ? wanted.some((each) => !compare(each, value))
      : !wanted.some((each) => compare(each, value));
  };
  const every = all ? slips['ForAllValues is ForAnyValue'] !== true : negated && !any;
  return every ? actual.every(one) : actual.some(one);
}

type Compare = (wanted: string, actual: string) => boolean;

/** How one value of the policy is compared with one value of the request, by the positive form of the operator. */
function comparison(operator: string, at: Surroundings): Compare {
  const { slips } = at;
  const text =
    (compare: (characters: readonly Character[], actual: string) => boolean): Compare =>
    (wanted, actual) => {
      const characters = expand(wanted, at);
      return characters !== null && compare(characters, actual);
    };
  const equals = slips['StringEquals takes wildcards'] === true ? like(slips) : same;
  switch (operator) {
    case 'StringEquals':
      return text(equals);
    case 'StringEqualsIgnoreCase':
      return slips['IgnoreCase minds the case'] === true ? text(same) : text(sameLetters);
    case 'StringLike':
      return text(slips['StringLike takes no wildcards'] === true ? same : like(slips));
    case 'ArnEquals':
    case 'ArnLike':
      return text((characters, actual) => arnFits(characters, actual, slips));
    case 'Bool':
      return (wanted, actual) => wanted === actual;
    case 'BinaryEquals':
      return (wanted, actual) => Buffer.from(wanted, 'base64').equals(Buffer.from(actual, 'base64'));
    case 'IpAddress':
      return (wanted, actual) => inNetwork(wanted, actual, slips);
    default:
      return ordered(operator, slips);
  }
}

const same = (characters: readonly Character[], actual: string): boolean => spelled(characters) === actual;

const sameLetters = (characters: readonly Character[], actual: string): boolean =>
  spelled(characters).toLowerCase() === actual.toLowerCase();

const like =
  (slips: Slips) =>
  (characters: readonly Character[], actual: string): boolean =>
    fits(characters, actual, slips);

/** `NumericLessThan` and the like: the request's value stands on the left. */
function ordered(operator: string, slips: Slips): Compare {
  const [, kind, order] = /^(Numeric|Date)(.*)$/.exec(operator) ?? [];
  const asText = slips[`${kind === 'Date' ? 'dates' : 'numbers'} are compared as texts`] === true;
  const read = asText ? String : kind === 'Date' ? instant : Number;
  return (wanted, actual) => {
    const [left, right] = [read(actual), read(wanted)];
    if (order === 'Equals') return left === right;
    if (order === 'LessThan') return left < right;
    if (order === 'LessThanEquals') return left <= right;
    if (order === 'GreaterThan') return left > right;
    if (order === 'GreaterThanEquals') return left >= right;
    throw new Error(`The naive evaluator knows no ${operator}`);
  };
}

/** Seconds since 1970, from themselves or from an ISO 8601 date. */
const instant = (written: string): number => (/^\d+$/.test(written) ? Number(written) : Date.parse(written) / 1000);

function inNetwork(network: string, address: string, slips: Slips): boolean {
  const [start = '', length = '128'] = network.split('/');
  const bits = slips['the length of a prefix of addresses is ignored'] === true ? 128 : Number(length);
  return (
    start.includes(':') === address.includes(':') && bitsOf(start).slice(0, bits) === bitsOf(address).slice(0, bits)
  );
}

/** Of IPv4 four bytes, of IPv6 eight groups of two, of which `::` leaves out those that are zero. */
function bitsOf(address: string): string {
  if (!address.includes(':')) return binary(address.split('.'), 10, 8);
  const [left = [], right = []] = address.split('::').map((side) => side.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return binary([...left, ...zeros, ...right], 16, 16);
}

const binary = (numbers: readonly string[], base: number, width: number): string =>
  numbers.map((each) => Number.parseInt(each, base).toString(2).padStart(width, '0')).join('');
