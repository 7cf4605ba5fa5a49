import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, NAMING_KINDS, POLICY_KINDS, policySources } from '../../../test/support/policy-texts.ts';
import { runs } from '../../../test/support/runs.ts';
import { formatPolicy } from './format.ts';
import type { PolicyKind } from './kinds.ts';
import { parsePolicyDocument } from './parse.ts';
import { policySize } from './size.ts';
import { policyRefusals } from './validate.ts';

/** Reads a text in every way there is, and tells what is wrong with the answers. */
function wrongWith(text: string, kind: PolicyKind): readonly string[] {
  const result = parsePolicyDocument(text, kind);
  const refusals = policyRefusals(text, kind);
  const printed = formatPolicy(text);
  const reparsed = result.ok ? parsePolicyDocument(printed ?? '', kind) : null;
  return [
    ...(result.ok || refusals.length > 0 ? [] : ['the service takes what does not parse']),
    ...(reparsed?.ok === false ? [`printed, it does not parse: ${reparsed.error.message}`] : []),
    ...(policySize(text) <= text.length ? [] : ['it is larger than it is']),
    ...(result.ok ? refusals : [result.error, ...refusals])
      .filter(({ range: { start, end }, line, column }) => start > end || end > text.length || line < 1 || column < 1)
      .map(({ line, column }) => `${line}:${column} is no place in it`),
  ];
}

const kinds = fc.constantFrom(...POLICY_KINDS);

/** A good policy into which somebody has reached. */
const spoilt = kinds.chain((kind) => {
  const fragment = fc.oneof(
    fc.constantFrom(
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      'null',
      '1e999',
      '"__proto__":{"polluted":1},',
      '{}',
      '[]',
    ),
    fc.constantFrom('"constructor":1,', '"Effect":"Deny",', '"Principal":"*",', '"Condition":[],', '"\\ud800"', '"*"'),
    anyText,
  );
  return fc
    .tuple(
      policySources(kind),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), fragment), { minLength: 1, maxLength: 3 }),
    )
    .map(([{ text }, cuts]) => ({
      kind,
      text: cuts.reduce((before, [at, length, put]) => {
        const start = at % (before.length + 1);
        return before.slice(0, start) + put + before.slice(start + length);
      }, text),
    }));
});

describe('whatever it is given, the reader answers', () => {
  test('any bytes, as the text that they are in UTF-8 and in Latin-1', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), kinds, (bytes, kind) => {
        expect(wrongWith(new TextDecoder().decode(bytes), kind)).toEqual([]);
        expect(wrongWith(String.fromCharCode(...bytes), kind)).toEqual([]);
      }),
      runs(1000),
    );
  });

  test('any text, half pairs of surrogates among it', () => {
    fc.assert(
      fc.property(anyText, kinds, (text, kind) => {
        expect(wrongWith(text, kind)).toEqual([]);
      }),
      runs(1000),
    );
  });

  test('any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), kinds, (text, kind) => {
        expect(wrongWith(text, kind)).toEqual([]);
      }),
      runs(1000),
    );
  });

  test('good policies with something cut out, put in or said twice', () => {
    fc.assert(
      fc.property(spoilt, ({ text, kind }) => {
        expect(wrongWith(text, kind)).toEqual([]);
      }),
      runs(2000),
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

/** A good statement of a kind, with these elements in its place. */
const statementOf = (kind: PolicyKind, ...elements: readonly string[]): string =>
  `{${[
    '"Effect":"Allow"',
    ...(NAMING_KINDS.includes(kind) ? ['"Principal":{"AWS":"*"}'] : []),
    '"Action":"sts:AssumeRole"',
    ...(kind === 'trust' ? [] : ['"Resource":"*"']),
    ...elements,
  ].join(',')}}`;

describe.each(POLICY_KINDS)('a %s policy', (kind) => {
  test('may not say a thing twice, at any level', () => {
    const good = statementOf(kind);
    const twice = [
      ['Version', `{"Version":"2012-10-17","Statement":${good},"Version":"2012-10-17"}`],
      ['Statement', `{"Statement":${good},"Statement":${good}}`],
      ['Effect', `{"Statement":${statementOf(kind, '"Effect":"Deny"')}}`],
      ['Bool', `{"Statement":${statementOf(kind, '"Condition":{"Bool":{"a":"true"},"Bool":{}}')}}`],
      ['a', `{"Statement":${statementOf(kind, '"Condition":{"Bool":{"a":"true","a":"true"}}')}}`],
      ...(NAMING_KINDS.includes(kind)
        ? [['AWS', `{"Statement":${good.replace('"AWS":"*"', '"AWS":"*","AWS":"123456789012"')}}`] as const]
        : []),
    ] as const;
    for (const [name, text] of twice) {
      const result = parsePolicyDocument(text, kind);
      expect(result).toMatchObject({ ok: false, error: { message: `${name} stands twice` } });
      expect(policyRefusals(text, kind).map(({ detail }) => detail)).toContain(`${name} stands twice`);
    }
  });

  test('has no element called __proto__, constructor or toString, at any level but that of condition keys', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      for (const text of [
        `{"Statement":${statementOf(kind)},"${name}":{}}`,
        `{"Statement":${statementOf(kind, `"${name}":{}`)}}`,
        `{"Statement":${statementOf(kind, `"Condition":{"${name}":{"a":"b"}}`)}}`,
      ]) {
        const result = parsePolicyDocument(text, kind);
        expect(result.ok ? null : result.error.message).toMatch(`"${name}" is not a`);
      }
      const key = parsePolicyDocument(
        `{"Statement":${statementOf(kind, `"Condition":{"Null":{"${name}":"true"}}`)}}`,
        kind,
      );
      expect(key).toMatchObject({ value: { statements: [{ conditions: [{ key: { value: name } }] }] } });
    }
  });

  test('is refused when it is nested a hundred thousand levels deep, wherever that is', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const objects = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000);
    for (const text of [
      deep,
      objects,
      deep.slice(0, 100_000),
      objects.slice(0, 500_000),
      `{"Statement":${deep}}`,
      `{"Statement":${statementOf(kind, `"Sid":${deep}`)}}`,
      `{"Statement":${statementOf(kind, `"Condition":${objects}`)}}`,
    ]) {
      expect(parsePolicyDocument(text, kind)).toMatchObject({ ok: false, error: { rule: 'json' } });
      expect(policyRefusals(text, kind)).toMatchObject([{ rule: 'json' }]);
      expect(formatPolicy(text)).toBeNull();
    }
  });
});

// Each of these is so large that a reader which looks back once for each part of it would take minutes.
describe('a document of any size is read in one go', () => {
  test('ten thousand statements', () => {
    const sids = Array.from({ length: 10_000 }, (_, index) => `"Sid":"S${index}"`);
    const text = `{"Version":"2012-10-17","Statement":[\n${sids.map((sid) => statementOf('identity', sid)).join(',\n')}\n]}`;
    const result = parsePolicyDocument(text);
    expect(result.ok && result.value.statements.length).toBe(10_000);
    expect(result.ok && result.value.statements.at(-1)?.sid).toBe('S9999');
    expect(policyRefusals(text, 'identity')).toEqual([]);
  });

  test('a hundred thousand faults, each on a line of its own', () => {
    const text = `{"Version":"2012-10-17","Statement":[\n${Array.from({ length: 100_000 }, () => '1').join(',\n')}\n]}`;
    const refusals = policyRefusals(text, 'identity');
    expect(refusals.length).toBe(100_000);
    expect(refusals.at(-1)).toMatchObject({ line: 100_001, column: 1, message: 'Syntax errors in policy.' });
  });

  test('a hundred thousand times the same name', () => {
    const text = `{${'"Version":"2012-10-17",'.repeat(100_000)}"Statement":${statementOf('identity')}}`;
    expect(policyRefusals(text, 'identity').length).toBe(99_999);
  });

  test('a hundred thousand different names', () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => `"k${index}":"v"`).join();
    const text = `{"Version":"2012-10-17","Statement":${statementOf('identity', `"Condition":{"StringLike":{${keys}}}`)}}`;
    const result = parsePolicyDocument(text);
    expect(result.ok && result.value.statements[0]?.conditions.length).toBe(100_000);
  });

  test.each(['identity', 'bucket', 'trust', 'rcp'] as const)('a hundred kilobytes in each value: %s', (kind) => {
    const texts = [
      'a',
      ':',
      '.',
      '*',
      '\\u0061',
      '\\ud800',
      'arn:aws:s3:::',
      'a.amazonaws.com',
      '2026-',
      '/',
      '${',
    ].map((part) => `"${part.repeat(Math.ceil(100_000 / part.length))}"`);
    for (const long of texts) {
      const patterns = kind === 'trust' ? `"Action":${long}` : `"Action":${long},"Resource":${long}`;
      const principal = ['AWS', 'Service', 'Federated', 'CanonicalUser'].map((name) => `"${name}":[${long}]`).join();
      const named = NAMING_KINDS.includes(kind) ? `"Principal":{${principal}},` : '';
      const condition = `"Condition":{"DateEquals":{${long}:${long}}}`;
      const text = `{"Id":${long},"Statement":{"Sid":${long},"Effect":"Deny",${named}${patterns},${condition}}}`;
      expect(parsePolicyDocument(text, kind).ok).toBe(true);
      expect(policyRefusals(text.replace('"DateEquals"', long), kind)).not.toEqual([]);
    }
  });
});
