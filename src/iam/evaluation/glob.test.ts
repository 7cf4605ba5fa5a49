import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wildcardMatches } from '../../../test/support/naive-evaluator.ts';
import { runs } from '../../../test/support/runs.ts';
import { shortPattern, shortText } from '../../../test/support/scenarios.ts';
import { compileGlob } from './glob.ts';

describe('a pattern', () => {
  /** Source: reference_policies_elements_resource.html, the objects of `…/*\/test/*`, and what the two wildcards stand for. */
  test.each([
    ['*', '', true],
    ['*', 'anything:at/all', true],
    ['**', '', true],
    ['', '', true],
    ['', 'a', false],
    ['?', '', false],
    ['?', 'a', true],
    ['?', 'ab', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a*c', 'ac', true],
    ['a*c', 'abbbc', true],
    ['a*c', 'abcd', false],
    ['*?', '', false],
    ['?*', 'a', true],
    ['*a', 'a', true],
    ['a*a', 'a', false],
    ['a*b*a', 'aba', true],
    ['a*ab*b', 'aab', false],
    ['*ab*ba*', 'aba', false],
    ['*a?c*', 'xxabcxx', true],
    ['*a?c', 'aacabc', true],
    ['a?*?b', 'axxb', true],
    ['*B?*a*', '//aBb', false],
    ['*x?*yz', 'ayxyz', false],
    ['*x?*yz', 'ayxyyz', true],
    ['*B?*a*', '//aBba', true],
    ['*?b*?b*', 'abb', false],
    ['*?b*?b*', 'abab', true],
    ['a?*?b', 'axb', false],
    ['s3:Get*', 's3:GetObject', true],
    ['s3:Get*', 's3:getobject', false],
    ['bucket/*/test/*', 'bucket/1/test/object.jpg', true],
    ['bucket/*/test/*', 'bucket/1/2/test/3/object.jpg', true],
    ['bucket/*/test/*', 'bucket/1///test///object.jpg', true],
    ['bucket/*/test/*', 'bucket//test/object.jpg', true],
    ['bucket/*/test/*', 'bucket/1/test/', true],
    ['bucket/*/test/*', 'bucket/1-test/object.jpg', false],
    ['bucket/*/test/*', 'bucket/test/object.jpg', false],
    ['bucket/*/test/*', 'bucket/1/2/test.jpg', false],
    ['a.c', 'abc', false],
    ['[a-z]', 'b', false],
    ['a+', 'aa', false],
    ['(a|b)', 'a', false],
    ['a\\*', 'a\\b', true],
    ['^a$', 'a', false],
  ])('%j and %j: %s', (pattern, text, matches) => {
    expect(compileGlob(pattern)(text)).toBe(matches);
  });

  test('matches as the plain recursive definition does', () => {
    fc.assert(
      fc.property(shortPattern, shortText, (pattern, text) => {
        expect(compileGlob(pattern)(text)).toBe(wildcardMatches(pattern, text));
      }),
      runs(2000),
    );
  });

  test('matches every text that its wildcards can be filled to', () => {
    const filled = fc
      .array(
        fc.oneof(
          fc.constant({ pattern: '*', text: null }),
          fc.constantFrom('a', 'b', ':').map((text) => ({ pattern: text, text })),
          fc.constantFrom('a', 'b').map((text) => ({ pattern: '?', text })),
        ),
        { maxLength: 10 },
      )
      .chain((parts) =>
        fc.tuple(
          ...parts.map(({ pattern, text }) =>
            (text === null ? shortText : fc.constant(text)).map((fill) => ({ pattern, fill })),
          ),
        ),
      );
    fc.assert(
      fc.property(filled, (parts) => {
        const pattern = parts.map((part) => part.pattern).join('');
        expect(compileGlob(pattern)(parts.map(({ fill }) => fill).join(''))).toBe(true);
      }),
      runs(),
    );
  });

  test('answers with any pattern and any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (pattern, text) => {
        expect(typeof compileGlob(pattern)(text)).toBe('boolean');
        expect(compileGlob(pattern)(pattern)).toBe(true);
        expect(compileGlob(`*${pattern}`)(text + pattern)).toBe(true);
      }),
      runs(),
    );
  });

  test('with thousands of stars comes to an answer: a matcher that tried every way to share the text out would never end', () => {
    expect(compileGlob(`${'*a'.repeat(50_000)}*b`)('a'.repeat(100_000))).toBe(false);
    expect(compileGlob(`${'*a'.repeat(50_000)}*`)('a'.repeat(100_000))).toBe(true);
    expect(compileGlob('*?'.repeat(50_000))('a'.repeat(100_000))).toBe(true);
    expect(compileGlob(`${'*a?'.repeat(2_000)}b`)('a'.repeat(10_000))).toBe(false);
  });

  test('says of long parts with ? in long texts what a search place by place says', () => {
    const letters = fc.array(fc.constantFrom('a', 'b'), { minLength: 4000, maxLength: 4100 });
    const holes = fc.array(fc.nat({ max: 399 }), { maxLength: 60 });
    const other = fc.option(fc.nat({ max: 399 }));
    fc.assert(
      fc.property(letters, holes, fc.nat({ max: 3600 }), other, (some, places, start, changed) => {
        const text = some.join('');
        const part: string[] = some.slice(start, start + 400);
        if (changed !== null) part[changed] = part[changed] === 'a' ? 'b' : 'a';
        for (const at of places) part[at] = '?';
        const pattern = part.join('');
        const expected = new RegExp(pattern.replaceAll('?', '.')).test(text);
        expect(compileGlob(`*${pattern}*`)(text)).toBe(expected);
      }),
      runs(),
    );
  });

  test('finds a long part at the beginning, at the end, and nowhere', () => {
    const long = 'a'.repeat(20_000);
    const part = `${'a'.repeat(1000)}?b`;
    expect(compileGlob(`*${part}*`)(`${'a'.repeat(1000)}xb${long}`)).toBe(true);
    expect(compileGlob(`*${part}*`)(`${long}xb`)).toBe(true);
    expect(compileGlob(`*${part}*`)(`${long}x`)).toBe(false);
    expect(compileGlob(`*${part}*`)(`${long}b`)).toBe(true);
    expect(compileGlob(`*${part}*c`)(`${long}xbc`)).toBe(true);
  });
});
