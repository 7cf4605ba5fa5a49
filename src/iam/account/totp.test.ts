import { describe, expect, test } from 'vitest';
import { later } from './instant.ts';
import { codeAt, codesFrom, codesMatch, seedOf } from './totp.ts';

/** The seed of RFC 6238, appendix B: the digits 1 to 9 and 0, twice. */
const SEED = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const AT = '2026-11-22T10:00:00Z';

describe('the code of a device', () => {
  // Source: RFC 6238, appendix B; the last six of the eight digits there.
  test.each([
    ['1970-01-01T00:00:59Z', '287082'],
    ['2005-03-18T01:58:29Z', '081804'],
    ['2005-03-18T01:58:31Z', '050471'],
    ['2009-02-13T23:31:30Z', '005924'],
    ['2033-05-18T03:33:20Z', '279037'],
    ['2603-10-11T11:33:20Z', '353130'],
  ])('at %s is that of the RFC', (at, code) => {
    expect(codeAt(SEED, at)).toBe(code);
  });

  test('stays for thirty seconds', () => {
    expect(codeAt(SEED, later(AT, 29))).toBe(codeAt(SEED, AT));
    expect(codeAt(SEED, later(AT, 30))).not.toBe(codeAt(SEED, AT));
  });

  test('cannot be computed from a seed that is not base 32', () => {
    expect(() => codeAt('not a seed!', AT)).toThrow('base 32');
  });

  test('is followed by those of the next steps', () => {
    expect(codesFrom(SEED, AT, 3)).toEqual([0, 30, 60].map((seconds) => codeAt(SEED, later(AT, seconds))));
  });
});

describe('codes', () => {
  const codes = codesFrom(SEED, AT, 2);

  test.each([0, 30, -30, 60, -60])('match when typed %i seconds later, within two steps', (seconds) => {
    expect(codesMatch(SEED, codes, later(AT, seconds), 2)).toBe(true);
  });

  test.each([90, -90])('no longer match %i seconds later', (seconds) => {
    expect(codesMatch(SEED, codes, later(AT, seconds), 2)).toBe(false);
  });

  test('do not match backwards, twice the same, one too late, of another device, or none at all', () => {
    const [first = '', second = '', third = ''] = codesFrom(SEED, AT, 3);
    const wrong = [[second, first], [first, first], [first, third], [...codesFrom(seedOf('another'), AT, 2)], []];
    expect(wrong.map((pair) => codesMatch(SEED, pair, AT, 2))).toEqual(wrong.map(() => false));
  });

  test('may be one alone', () => {
    expect(codesMatch(SEED, [codeAt(SEED, later(AT, -30))], AT, 1)).toBe(true);
    expect(codesMatch(SEED, [codeAt(SEED, later(AT, -60))], AT, 1)).toBe(false);
  });
});

test('a seed is made of sixty-four characters that a device can read', () => {
  const seed = seedOf('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
  expect(seed).toMatch(/^[A-Z2-7]{64}$/);
  expect(codeAt(seed, AT)).toMatch(/^\d{6}$/);
});
