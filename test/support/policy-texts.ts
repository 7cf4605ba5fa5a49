import fc from 'fast-check';
import { conditionOperators } from '../../src/iam/lint.ts';
import type { PolicyKind } from '../../src/iam/index.ts';

export const POLICY_KINDS = [
  'identity',
  'bucket',
  'resource',
  'trust',
  'boundary',
  'session',
  'scp',
  'rcp',
  'endpoint',
] as const satisfies readonly PolicyKind[];

/** The kinds whose statements name principals. */
export const NAMING_KINDS: readonly PolicyKind[] = ['bucket', 'resource', 'trust', 'rcp', 'endpoint'];

/** A policy as the text says it, and as the elements in it were meant. */
export interface PolicySource {
  readonly text: string;
  readonly statements: readonly Readonly<Record<string, unknown>>[];
}

/** Any text at all, half pairs of surrogates among it. */
export const anyText = fc
  .array(fc.oneof(fc.nat({ max: 0x7f }), fc.nat({ max: 0xffff }), fc.integer({ min: 0xd7ff, max: 0xe001 })))
  .map((units) => String.fromCharCode(...units));

const word = fc.oneof(
  fc.constantFrom('*', 's3:*', '', '${aws:username}', '__proto__', 'constructor', 'arn:aws:s3:::app-logs/*', '"\\'),
  anyText,
);
const one = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | T[]> =>
  fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 }));
const either = <T>(name: string, value: fc.Arbitrary<T>): fc.Arbitrary<[string, T]> =>
  fc.tuple(fc.constantFrom(name, `Not${name}`), value);

const principal = fc.oneof(
  fc.constant('*'),
  fc
    .uniqueArray(fc.constantFrom('AWS', 'Service', 'Federated', 'CanonicalUser'), { minLength: 1 })
    .chain((kinds) => fc.tuple(...kinds.map((kind) => fc.tuple(fc.constant(kind), one(word)))))
    .map((entries) => Object.fromEntries(entries)),
);
const value = fc.oneof(word, fc.boolean(), fc.integer(), fc.constantFrom(1.5, -2e21));
const conditions = fc.dictionary(
  fc
    .tuple(fc.constantFrom('', 'ForAllValues:', 'ForAnyValue:'), fc.constantFrom(...conditionOperators))
    .map(([prefix, { name }]) => prefix + name),
  fc.dictionary(fc.oneof(fc.constantFrom('aws:username', '__proto__'), anyText), one(value), { maxKeys: 2 }),
  { maxKeys: 2 },
);

const statement = (kind: PolicyKind): fc.Arbitrary<Record<string, unknown>> => {
  const present = <T>(entry: fc.Arbitrary<T>): fc.Arbitrary<T[]> => entry.map((it) => [it]);
  const perhaps = <T>(entry: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(entry, { maxLength: 1 });
  const named = kind === 'trust' ? fc.tuple(fc.constant('Principal'), principal) : either('Principal', principal);
  return fc
    .tuple(
      perhaps(fc.tuple(fc.constant('Sid'), word)),
      present(fc.tuple(fc.constant('Effect'), fc.constantFrom('Allow', 'Deny'))),
      NAMING_KINDS.includes(kind) ? present(named) : fc.constant([]),
      present(either('Action', one(word))),
      kind === 'trust' ? fc.constant([]) : present(either('Resource', one(word))),
      perhaps(fc.tuple(fc.constant('Condition'), conditions)),
    )
    .map((parts) => parts.flat())
    .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length }))
    .map((entries) => Object.fromEntries(entries));
};

/** Policies of a kind, good in their grammar: any order of the elements, lists or single values, any white space. */
export const policySources = (kind: PolicyKind): fc.Arbitrary<PolicySource> =>
  fc
    .record({
      version: fc.constantFrom('2012-10-17', '2008-10-17', undefined),
      id: fc.option(word, { nil: undefined }),
      statements: fc.array(statement(kind), { minLength: 1, maxLength: 3 }),
      asList: fc.boolean(),
      indent: fc.constantFrom('', '\t', '  ', ' \n'),
    })
    .map(({ version, id, statements, asList, indent }) => ({
      statements,
      text: JSON.stringify(
        { Version: version, Id: id, Statement: asList || statements.length > 1 ? statements : statements[0] },
        null,
        indent,
      ),
    }));
