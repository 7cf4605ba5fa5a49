import fc from 'fast-check';
import { rewrites as all } from '../../scripts/changes/rewrites.ts';
import { EPOCHS, MOMENTS, PRINCIPAL } from './small-universe.ts';

/** A statement of the small universe, as JSON. */
export interface SmallStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: readonly string[] | string;
  readonly NotAction?: readonly string[] | string;
  readonly Resource?: readonly string[] | string;
  readonly NotResource?: readonly string[] | string;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The policies of one side, as lists of the statements of one document each. */
export interface SmallPolicies {
  readonly identity: readonly (readonly SmallStatement[])[];
  readonly boundary: readonly (readonly SmallStatement[])[];
  readonly scps: readonly (readonly (readonly SmallStatement[])[])[];
}

export interface SmallPair {
  readonly a: SmallPolicies;
  readonly b: SmallPolicies;
}

const list = <T>(one: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<readonly T[]> =>
  fc.array(one, { minLength: 1, maxLength });

const ACTIONS = [
  'toy:Get',
  'toy:Get',
  'toy:Put',
  'toy:List',
  'toy:*',
  'toy:G*',
  'TOY:put',
  'toy:?et',
  'toy:*t',
  '*',
  '*:*',
];
const action = fc.constantFrom(...ACTIONS);
const UNITS = ['a', 'b', '/', '*', '?', '${aws:username}'];

const longer = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => UNITS.map((unit) => name + unit));
const TWO = longer(UNITS);
const THREE = longer(TWO);
const FOUR = longer(THREE);
/** Few enough that each comes again and again: to try a pattern on every resource takes longer than to compare two policies. */
const NAMES = [...UNITS, ...TWO, ...THREE, ...FOUR, ...longer(FOUR).filter((_, index) => index % 5 === 0)];
const resource = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES).map((name) => `arn:aws:toy:::${name}`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('*', 'arn:aws:toy:::*', 'arn:aws:toy:::a/*', 'arn:aws:toy:::*/*', 'arn:*:toy:*:*:a*'),
  },
);

interface Entry {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[] | string;
}

function family(operators: readonly string[], keys: readonly string[], values: readonly string[]): fc.Arbitrary<Entry> {
  return fc
    .record({
      operator: fc.constantFrom(...operators),
      quantifier: fc.constantFrom('', '', '', '', 'ForAllValues:', 'ForAnyValue:'),
      suffix: fc.constantFrom('', '', 'IfExists'),
      key: fc.constantFrom(...keys),
      values: list(fc.constantFrom(...values), 3),
      scalar: fc.boolean(),
    })
    .map(({ operator, quantifier, suffix, key, values: some, scalar }) => ({
      operator: `${key === 'toy:tags' && quantifier === '' ? 'ForAnyValue:' : quantifier}${operator}${suffix}`,
      key,
      values: scalar ? (some[0] ?? '') : some,
    }));
}

const EQUALITY = ['Equals', 'NotEquals'];
const ORDER = [...EQUALITY, 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'];
const TEXT = [...EQUALITY, 'EqualsIgnoreCase', 'NotEqualsIgnoreCase', 'Like', 'NotLike', 'Like', 'NotLike'];
const named = (prefix: string, names: readonly string[]): readonly string[] => names.map((name) => prefix + name);
const WORDS = ['a', 'b', 'A', 'ab', 'AB', 'a*', '*b', '?', '*', 'a?b', 'a${*}', '${aws:username}', '*a*', '??'];
const OPTIONAL = ['toy:name', 'toy:count', 'toy:flag', 'toy:tags', 'toy:source', 'toy:address', 'toy:since'];

const SOURCES = [
  ...named('arn:aws:toy:::', ['a', 'a*', '*', '?', '*b', '${aws:username}']),
  'arn:aws:toy:*::a',
  'arn:*:toy:r?::*',
  'arn:aws:toy:*:*:*',
];
const NETWORKS = [
  '10.0.0.0/30',
  '10.0.0.0/31',
  '10.0.0.2/31',
  '10.0.0.1',
  '10.0.0.4/32',
  '10.0.0.0/29',
  '0.0.0.0/0',
  '2001:db8::1',
  '2001:db8::/126',
  '::/0',
];

const entry = fc.oneof(
  { weight: 5, arbitrary: family(named('String', TEXT), ['toy:name', 'toy:name', 'TOY:Name'], WORDS) },
  { weight: 3, arbitrary: family(named('String', TEXT), ['toy:tags'], ['a', 'b', 'A', '*', 'a*', '?']) },
  { weight: 2, arbitrary: family(named('Numeric', ORDER), ['toy:count'], ['1', '2', '3', '4']) },
  { weight: 2, arbitrary: family(['Bool'], ['toy:flag', 'aws:SecureTransport'], ['true', 'false']) },
  {
    weight: 2,
    arbitrary: family(named('Arn', [...EQUALITY, 'Like', 'NotLike']), ['toy:source'], SOURCES),
  },
  {
    weight: 2,
    arbitrary: family(['IpAddress', 'NotIpAddress'], ['toy:address'], NETWORKS),
  },
  { weight: 1, arbitrary: family(named('Date', ORDER), ['aws:CurrentTime', 'toy:since'], MOMENTS) },
  { weight: 1, arbitrary: family(named('Numeric', ORDER), ['aws:EpochTime'], EPOCHS) },
  { weight: 1, arbitrary: family(named('String', TEXT), ['aws:username'], WORDS) },
  {
    weight: 1,
    arbitrary: family(
      ['ArnLike', 'ArnNotEquals'],
      ['aws:PrincipalArn'],
      [PRINCIPAL, `${PRINCIPAL}c`, 'arn:aws:iam::*:user/a*'],
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      operator: fc.constant('Null'),
      key: fc.constantFrom(...OPTIONAL, 'aws:SecureTransport'),
      values: fc.constantFrom('true', 'false'),
    }),
  },
);

/** Of an operator that names a key twice, in whatever case, the first counts. */
const condition = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  {
    weight: 5,
    arbitrary: fc.array(entry, { minLength: 1, maxLength: 2 }).map((entries) => {
      const written: Record<string, Record<string, unknown>> = {};
      for (const { operator, key, values } of entries) {
        const keys = (written[operator] ??= {});
        if (!Object.keys(keys).some((other) => other.toLowerCase() === key.toLowerCase())) keys[key] = values;
      }
      return written;
    }),
  },
);

const statement: fc.Arbitrary<SmallStatement> = fc
  .record({
    effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
    actions: list(action),
    resources: list(resource),
    notAction: fc.nat(5),
    notResource: fc.nat(5),
    when: condition,
  })
  .map(({ effect, actions, resources, notAction, notResource, when }) => ({
    Effect: effect,
    ...(notAction === 0 ? { NotAction: actions } : { Action: actions }),
    ...(notResource === 0 ? { NotResource: resources } : { Resource: resources }),
    ...(when === null ? {} : { Condition: when }),
  }));

const document = (maxLength: number): fc.Arbitrary<readonly SmallStatement[]> => list(statement, maxLength);

/** One in six has a boundary, one in six control policies of one or two levels. */
const policies: fc.Arbitrary<SmallPolicies> = fc.record({
  identity: fc.oneof(
    { weight: 3, arbitrary: document(3).map((one) => [one]) },
    { weight: 1, arbitrary: list(document(2)) },
  ),
  boundary: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: document(2).map((one) => [one]) },
  ),
  scps: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: list(document(2).map((one) => [one])) },
  ),
});

/** One statement in the place of another, or none, or one that only has its effect turned. */
const edit = fc.record({ at: fc.nat(5), kind: fc.constantFrom('drop', 'replace', 'turn', 'add'), instead: statement });

function edited(
  side: SmallPolicies,
  { at, kind, instead }: { at: number; kind: string; instead: SmallStatement },
): SmallPolicies {
  const [first = [], ...rest] = side.identity;
  const place = at % first.length;
  const change = (each: SmallStatement, index: number): readonly SmallStatement[] => {
    if (index !== place) return [each];
    if (kind === 'drop') return [];
    if (kind === 'replace') return [instead];
    return kind === 'add' ? [each, instead] : [{ ...each, Effect: each.Effect === 'Allow' ? 'Deny' : 'Allow' }];
  };
  const next = first.flatMap(change);
  return next.length === 0 ? side : { ...side, identity: [next, ...rest] };
}

/** The naive evaluator minds the case of `true`. */
const rewrites = all.filter(({ id }) => id !== 'bool-spelling');

/** Written otherwise: means the same. Of several documents only what can be done to each on its own. */
function rewritten(side: SmallPolicies, n: number): SmallPolicies {
  const [only, second] = side.identity;
  const change = rewrites[n % rewrites.length];
  if (only === undefined || second !== undefined || change === undefined) return side;
  const next = change.apply({ Version: '2012-10-17', Statement: only });
  return next === null
    ? side
    : { ...side, identity: [[(next as { Statement: SmallStatement[] | SmallStatement }).Statement].flat()] };
}

/** Two sides that have much in common, little, or all of their meaning. */
export const smallPair: fc.Arbitrary<SmallPair> = fc
  .record({ a: policies, other: policies, change: edit, n: fc.nat(1000), kind: fc.nat(9) })
  .map(({ a, other, change, n, kind }) => ({
    a,
    b: kind < 5 ? edited(a, change) : kind < 8 ? other : rewritten(rewritten(a, n), n * 7 + 3),
  }));

/** JSON of each document. */
export const textOf = (statements: readonly SmallStatement[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
