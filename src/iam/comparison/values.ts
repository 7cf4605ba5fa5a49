import { bitsOf } from '../evaluation/conditions/ip-address.ts';
import { instantOf } from '../evaluation/conditions/date.ts';
import { numberOf } from '../evaluation/conditions/number.ts';
import type { CompiledCondition } from '../evaluation/condition.ts';
import type { RequestContext } from '../evaluation/decision.ts';
import type { Pieces } from '../evaluation/glob.ts';
import { printed } from '../evaluation/variables.ts';
import { ANY, automatonOf, RUN, tokensOf, type Automaton, type Token } from './automaton.ts';
import { distinctTexts } from './distinct.ts';
import { unlimited, type Effort } from './limits.ts';
import { remember } from './remember.ts';

/** What a key can be, by the type that the catalogue gives it: `String`, `ARN`, `Bool`, `Numeric`, `Date`, `IPAddress`; null when it gives none. */
export type KeyType = string | null;

/** Values of one key, one for each set of comparisons that some value makes true; `bounded` when there may be more. */
export interface Values {
  readonly values: readonly string[];
  readonly bounded: boolean;
}

export interface ValuesOptions {
  readonly type: KeyType;
  readonly states: number;
  readonly effort?: Effort;
}

type Family = 'text' | 'number' | 'moment' | 'address' | 'bool' | 'none';

/** By the beginning of an operator's name. INVARIANT: every operator but `Null` belongs to one; a test goes through all. */
export function familyOf(operator: string): Family {
  if (operator.startsWith('Numeric')) return 'number';
  if (operator.startsWith('Date')) return 'moment';
  if (operator.includes('Ip')) return 'address';
  if (operator.startsWith('Bool')) return 'bool';
  return operator === 'Null' ? 'none' : 'text';
}

/**
 * Values that these conditions tell apart, for one key. `contexts` fill in the variables. Texts that the policies name come first, since they
 * are what people recognise.
 */
export function valuesFor(
  conditions: readonly CompiledCondition[],
  contexts: readonly RequestContext[],
  { type, states, effort = unlimited() }: ValuesOptions,
): Values {
  const wanted = new Map<Family, (readonly [operator: string, pieces: Pieces])[]>();
  for (const { operator, values } of conditions) {
    const family = familyOf(operator.name);
    const list = remember(wanted, family, () => []);
    for (const value of values) {
      for (const context of contexts) {
        const pieces = value.pieces(context);
        if (pieces !== null) list.push([operator.name, pieces]);
      }
    }
  }
  // Where something is compared, its values are there as well: none has to be made up for the sake of being there.
  const compared = [...wanted].filter(([family]) => wanted.size === 1 || family !== 'none');
  const found = compared.map(([family, atoms]) => around[family](atoms, { type, states, effort }));
  // A key that is compared as a text and as a number has values that this does not go through. A moment is a number.
  const families = new Set([...wanted.keys()].filter((family) => family !== 'none' && family !== 'bool'));
  if (families.has('moment')) families.delete('number');
  return {
    values: [...new Set(found.flatMap(({ values }) => values))],
    bounded: families.size > 1 || found.some(({ bounded }) => bounded),
  };
}

type Atoms = readonly (readonly [operator: string, pieces: Pieces])[];
type Around = (atoms: Atoms, options: Required<ValuesOptions>) => Values;

const exact = (values: readonly string[]): Values => ({ values, bounded: false });

/** A number at which an answer may change, and its neighbours. Keys count whole things, unless a policy compares with a fraction. */
const numbers: Around = (atoms, { type }) => {
  const wanted = atoms.map(([, pieces]) => numberOf(printed(pieces))).filter((number) => number !== null);
  const near = wanted.flatMap((number) => [Math.floor(number), Math.ceil(number)]);
  const all = [...wanted.filter(Number.isInteger), ...near, ...near.flatMap((at) => [at - 1, at + 1])];
  const possible = wanted.some((number) => number < 0) ? all : all.filter((number) => number >= 0);
  // Of a key whose type nobody knows a value may be no number at all.
  return exact([
    ...new Set(possible.map(String)),
    ...(type === null ? ['none'] : []),
    ...(wanted.length === 0 ? ['1'] : []),
  ]);
};

const moments: Around = (atoms) => {
  const wanted = atoms.map(([, pieces]) => instantOf(printed(pieces))).filter((at) => at !== null);
  const seconds = wanted.flatMap((at) => [Math.floor(at / 1000) * 1000, Math.ceil(at / 1000) * 1000]);
  return exact([...new Set([...seconds, ...seconds.flatMap((at) => [at - 1000, at + 1000])].flatMap(instant))]);
};

/** Only years that ISO 8601 writes with four digits. */
const instant = (milliseconds: number): readonly string[] => {
  if (milliseconds < 0 || milliseconds >= 253_402_300_800_000) return [];
  return [new Date(milliseconds).toISOString().replace('.000Z', 'Z')];
};

/** First and last address of each range, and the ones beside it: at one of them every set of ranges begins or ends. */
const addresses: Around = (atoms) => {
  const found = new Set<string>();
  const beside = new Set<string>();
  for (const [, pieces] of atoms) {
    const [base = '', length] = printed(pieces).split('/');
    const bits = bitsOf(base);
    if (bits === null) continue;
    const free = BigInt(bits.length - Number(length ?? bits.length));
    if (free < 0n || free > BigInt(bits.length)) continue;
    const first = (BigInt(`0b${bits}`) >> free) << free;
    const last = first + (1n << free) - 1n;
    const inside = last > first ? first + 1n : first;
    const text = address(inside, bits.length);
    if (text !== null) found.add(text);
    for (const number of [first, last, first - 1n, last + 1n]) {
      const edge = address(number, bits.length);
      if (edge !== null) beside.add(edge);
    }
  }
  return exact([...new Set([...found, '198.51.100.7', ...beside, '2001:db8::7'])]);
};

function address(number: bigint, width: number): string | null {
  if (number < 0n || number >= 1n << BigInt(width)) return null;
  const digits = number.toString(2).padStart(width, '0');
  const size = width === 32 ? 8 : 16;
  const groups = Array.from({ length: width / size }, (_, index) =>
    parseInt(digits.slice(index * size, (index + 1) * size), 2),
  );
  return width === 32 ? groups.join('.') : groups.map((group) => group.toString(16)).join(':');
}

const booleans: Around = (atoms, { type }) => {
  const written = atoms.map(([, pieces]) => printed(pieces).toLowerCase());
  return exact(['true', 'false', ...(type === null ? written : [])]);
};

/** Every set of patterns that some text matches; a key that is always `true` or `false` has no other text. */
const texts: Around = (atoms, { type, states, effort }) => {
  if (type === 'Bool') return exact(['true', 'false']);
  const automata = new Map<string, Automaton>();
  for (const [operator, pieces] of atoms) {
    const tokens = tokensFor(operator, pieces);
    remember(automata, JSON.stringify(tokens), () => automatonOf(tokens));
  }
  const named = atoms.flatMap(([, pieces]) =>
    pieces.every((piece) => typeof piece === 'string') ? [printed(pieces)] : [],
  );
  const format = type === 'ARN' ? ANY_ARN : ANY_TEXT;
  const { texts: found, bounded } = distinctTexts(
    format,
    [...automata.values()],
    [...new Set([...named, ...(type === 'Region' ? REGIONS : [])])],
    states,
    effort,
  );
  return { values: found, bounded };
};

const ANY_TEXT = automatonOf([ANY, RUN]);
/** Regions that there are, so that a value is one of them where it can be. */
const REGIONS = ['us-east-1', 'eu-west-1', 'eu-central-1', 'us-west-2', 'eu-west-2', 'ap-southeast-2', 'us-gov-east-1'];
const field: readonly Token[] = [{ run: true, not: ':' }, ':'];
const ANY_ARN = automatonOf([...'arn:aws:', { run: false, not: ':' }, ...field, ...field, ...field, ANY, RUN]);

/** A value of a policy as the operator reads it. */
function tokensFor(operator: string, pieces: Pieces): readonly Token[] {
  const tokens = tokensOf(pieces);
  if (operator.startsWith('Arn')) return withinFields(tokens);
  if (!operator.endsWith('IgnoreCase')) return tokens;
  return tokens.map((token): Token => {
    if (typeof token !== 'string' || token.toLowerCase() === token.toUpperCase()) return token;
    return { run: false, only: token.toLowerCase() + token.toUpperCase() };
  });
}

/** AWS: wildcards of the first five fields of an ARN stop at the colon. */
function withinFields(tokens: readonly Token[]): readonly Token[] {
  let colons = 0;
  return tokens.map((token): Token => {
    if (token === ':') colons += 1;
    if (colons >= 5 || typeof token === 'string') return token;
    return { run: token.run, not: ':' };
  });
}

const around: Readonly<Record<Family, Around>> = {
  text: texts,
  number: numbers,
  moment: moments,
  address: addresses,
  bool: booleans,
  none: () => exact(['x']),
};
