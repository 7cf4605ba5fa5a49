import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits, passes } from './filters.ts';

describe('a pattern of --include and --exclude', () => {
  // Recorded from CPython 3.14, fnmatch.fnmatchcase.
  it.each([
    ['a.txt', '*', true],
    ['', '*', true],
    ['a/b.txt', '*.txt', true],
    ['a.txt', '*.csv', false],
    ['a.txt', 'a.t?t', true],
    ['a.txt', '?', false],
    ['b.txt', '[abc].txt', true],
    ['d.txt', '[a-c].txt', false],
    ['d.txt', '[!a-c].txt', true],
    ['a]b', 'a[]]b', true],
    ['[a', '[a', true],
    ['aab', 'a*b', true],
    ['abcbc', 'a*bc', true],
  ])('%j fits %j: %s', (name, pattern, expected) => {
    expect(fits(name, pattern)).toBe(expected);
  });

  it('counts where it stands last', () => {
    const only = [
      { takes: false, pattern: '*' },
      { takes: true, pattern: '*.txt' },
    ];
    expect(['a.txt', 'a.csv'].map((name) => passes(name, only))).toEqual([true, false]);
    expect(passes('a.txt', only.toReversed())).toBe(false);
    expect(passes('a.txt', [])).toBe(true);
  });

  it('fits every text that its stars can be filled with', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', '/') });
    fc.assert(
      fc.property(plain, plain, plain, (a, b, c) => {
        expect(fits(`${a}${b}${c}`, `${a}*${c}`)).toBe(true);
      }),
    );
  });

  it('is looked for in time even when it has many stars', () => {
    expect(fits('a'.repeat(5_000), `${'*a'.repeat(200)}b`)).toBe(false);
  });
});
