import type { CompiledCondition } from '../evaluation/condition.ts';
import { instantOf } from '../evaluation/conditions/date.ts';
import type { RequestContext } from '../evaluation/decision.ts';
import { piecesOf } from '../evaluation/glob.ts';
import { ANY, automatonOf, RUN, tokensOf } from './automaton.ts';
import { distinctTexts, type Effort } from './distinct.ts';

/** Values at which comparisons with these may change their answer: each, its neighbours, and something else. */
type Around = (wanted: readonly string[], effort: Effort) => readonly string[];

const texts: Around = (wanted, effort) => {
  const patterns = wanted.map((text) => automatonOf(tokensOf(piecesOf(text))));
  // A text of a policy is a pattern for some operators and a plain text for others; both are tried, and it in other capitals.
  const literal = wanted.filter((text) => !/[*?]/.test(text));
  return [
    ...literal,
    ...distinctTexts(automatonOf([ANY, RUN]), patterns, literal, effort),
    ...wanted,
    ...literal.map((text) => (text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase())),
  ];
};

const numbers: Around = (wanted) =>
  wanted.flatMap((text) => {
    const step = Number.isInteger(Number(text)) ? 1 : 0.001;
    return [text, String(Number(text) - step), String(Number(text) + step)];
  });

const moments: Around = (wanted) =>
  wanted.flatMap((text) => {
    const at = instantOf(text);
    return at === null ? [] : [at, at - 1000, at + 1000].map(instant);
  });

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.000Z$/, 'Z');

const addresses: Around = (wanted) => [
  ...wanted.flatMap((text) => {
    const [base = '', length = '32'] = text.split('/');
    const bytes = base.split('.').map(Number);
    if (bytes.length !== 4) return [base];
    const size = 2 ** (32 - Number(length));
    const first = Math.floor(bytes.reduce((sum, byte) => sum * 256 + byte, 0) / size) * size;
    return [first + Math.min(1, size - 1), first, first + size - 1, first - 1, first + size].flatMap(address);
  }),
  '198.51.100.7',
  '2001:db8::7',
];

function address(number: number): readonly string[] {
  if (number < 0 || number >= 2 ** 32) return [];
  return [[24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.')];
}

/** By the beginning of an operator's name. */
const families: readonly (readonly [name: RegExp, around: Around])[] = [
  [/^Numeric/, numbers],
  [/^Date/, moments],
  [/Ip/, addresses],
  [/^Bool/, () => ['true', 'false']],
  [/^Null/, () => ['x']],
  [/./, texts],
];

/** Values worth asking for one key, those that a policy names first. `contexts` fill in the variables of the policies. */
export function valuesAround(
  conditions: readonly CompiledCondition[],
  contexts: readonly RequestContext[],
  effort: Effort,
): readonly string[] {
  return families.flatMap(([name, around], index) => {
    const mine = conditions.filter(
      ({ operator }) => families.findIndex(([other]) => other.test(operator.name)) === index,
    );
    if (!mine.some(({ operator }) => name.test(operator.name))) return [];
    const wanted = mine.flatMap(({ values }) => values.flatMap((value) => contexts.map((one) => value.shown(one))));
    return around([...new Set(wanted)], effort);
  });
}
