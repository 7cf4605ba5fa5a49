import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POLICY_KINDS, policySources, type PolicySource } from '../../../test/support/policy-texts.ts';
import { runs } from '../../../test/support/runs.ts';
import type { PatternElement, PolicyDocument, PrincipalElement, Statement } from './document.ts';
import { formatPolicy } from './format.ts';
import type { PolicyKind } from './kinds.ts';
import { parsePolicyDocument } from './parse.ts';

function parsed(text: string, kind: PolicyKind): PolicyDocument {
  const result = parsePolicyDocument(text, kind);
  if (!result.ok) throw new Error(`${result.error.message}: ${text}`);
  return result.value;
}

/** A statement without places: what it means, in the order of its text. */
const meaning = (statement: Statement): unknown =>
  JSON.parse(
    JSON.stringify({ ...statement, condition: statement.condition !== null }, (key, value: unknown) =>
      key === 'range' ? undefined : value,
    ),
  );

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const values = (element: PatternElement<'Action'> | PatternElement<'Resource'> | null): readonly unknown[] =>
  element === null ? [] : [element.name, ...element.patterns.map((pattern) => pattern.value)];
const named = (name: string, from: Readonly<Record<string, unknown>>): readonly unknown[] => {
  const found = [name, `Not${name}`].find((each) => Object.hasOwn(from, each));
  return found === undefined ? [] : [found, ...list(from[found])];
};

/** What a source says of its principals, by kind; the star alone is the AWS of everybody. */
function principalsOf(source: Readonly<Record<string, unknown>>): unknown {
  const [name, ...said] = named('Principal', source);
  if (name === undefined) return null;
  const [first] = said;
  const pairs =
    typeof first === 'object' && first !== null
      ? Object.entries(first).flatMap(([kind, some]) => list(some).map((one) => [kind, one]))
      : [['AWS', '*']];
  return [name, first === '*', pairs];
}
const readPrincipals = (element: PrincipalElement | null): unknown =>
  element && [element.name, element.any, element.values.map(({ kind, value }) => [kind, value.value])];

/** The entries that a source has in its Condition: operators without keys ask nothing. */
const entriesOf = ({ Condition: condition = {} }: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Object.entries(condition as Record<string, Record<string, unknown>>).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, some]) => [
      operator,
      key,
      list(some).map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
    ]),
  );

describe.each(POLICY_KINDS)('a %s policy', (kind) => {
  const sources = policySources(kind);

  test('is read as it was meant: every element, value and key, in any order and shape', () => {
    fc.assert(
      fc.property(sources, ({ text, statements }: PolicySource) => {
        const read = parsed(text, kind).statements.map((statement) => [
          statement.sid,
          statement.effect,
          readPrincipals(statement.principal),
          values(statement.action),
          values(statement.resource),
          statement.conditions.map(({ operator, key, values: some }) => [
            operator.value,
            key.value,
            some.map(({ value }) => value),
          ]),
        ]);
        expect(read).toEqual(
          statements.map((source) => [
            source['Sid'] ?? null,
            source['Effect'],
            principalsOf(source),
            named('Action', source),
            named('Resource', source),
            entriesOf(source),
          ]),
        );
      }),
      runs(),
    );
  });

  test('means the same when it has been printed', () => {
    fc.assert(
      fc.property(sources, ({ text }) => {
        const before = parsed(text, kind);
        const after = parsed(formatPolicy(text) ?? '', kind);
        expect(after.statements.map(meaning)).toEqual(before.statements.map(meaning));
        expect([after.version, after.id]).toEqual([before.version, before.id]);
      }),
      runs(),
    );
  });

  test('has each of its parts where it says', () => {
    fc.assert(
      fc.property(sources, ({ text }) => {
        for (const { action, resource, principal, conditions } of parsed(text, kind).statements) {
          const located = [
            ...action.patterns,
            ...(resource?.patterns ?? []),
            ...(principal?.values.map(({ value }) => value) ?? []),
            ...conditions.flatMap(({ operator, key }) => [operator, key]),
          ];
          for (const { value, range } of located) expect(JSON.parse(text.slice(range.start, range.end))).toBe(value);
        }
      }),
      runs(),
    );
  });
});
