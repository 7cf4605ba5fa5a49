import { describe, expect, test } from 'vitest';
import { mutantsOf } from './mutants.ts';
import { sampleOf } from './sample.ts';

/** `before → after` of every mutant. */
const changes = (text: string): readonly string[] =>
  mutantsOf('a.ts', text).map(({ before, after }) => `${before} → ${after}`);

describe('the mutants of', () => {
  test.each<[string, string, readonly string[]]>([
    ['an and', 'f(a && b);', ['f(a && b); → ;', '&& → ||']],
    ['a comparison', 'const x = a < b;', ['< → <=']],
    ['an equality', 'const x = a === b;', ['=== → !==']],
    ['a fallback', 'const x = a ?? b;', ['a ?? b → a', 'a ?? b → b']],
    ['a negation', 'const x = !a;', ['!a → a']],
    ['an effect', "const x = 'Allow';", ["'Allow' → 'Deny'"]],
    ['a text', "const x = 'dana';", ["'dana' → ''"]],
    ['an empty text', "const x = '';", ["'' → 'mutant'"]],
    ['a number', 'const x = 5;', ['5 → 6']],
    [
      'true and false',
      'const x = [true, false];',
      ['[true, false] → [false]', '[true, false] → [true]', 'true → false', 'false → true'],
    ],
    ['a choice', 'const x = a ? b : c;', ['a ? b : c → b', 'a ? b : c → c']],
    ['a guard', 'if (a) return b;', ['a → true', 'a → false', 'b → null']],
    ['a spread', 'const x = { ...a };', ['...a → ...{}']],
    ['a method', 'const x = a.some(b);', ['some → every']],
    ['a filter', 'const x = a.filter(b);', ['a.filter(b) → a']],
    ['a pattern', 'const x = /^a$/i;', ['/^a$/i → /a$/i', '/^a$/i → /^a/i', '/^a$/i → /^a$/']],
    ['a loop', 'while (a) b();', ['a → false', 'b(); → ;']],
    ['an import, a type and what is thrown: none', "import a from 'a'; type A = 'Allow'; throw new Error('a');", []],
    ['the branch that the compiler alone wants: none', 'switch (a) { default: return assertNever(a); }', []],
  ])('%s', (_what, text, expected) => {
    expect(changes(text)).toEqual(expected);
  });

  test('a file differ from it in one place, and say in which line', () => {
    const text = 'const x = 1;\n  const y = a && 2;\n';
    const mutants = mutantsOf('a.ts', text);
    expect(mutants.map((mutant) => mutant.text)).toEqual([
      'const x = 2;\n  const y = a && 2;\n',
      'const x = 1;\n  const y = a || 2;\n',
      'const x = 1;\n  const y = a && 3;\n',
    ]);
    expect(mutants.map(({ line, written }) => [line, written])).toEqual([
      [1, 'const x = 1;'],
      [2, 'const y = a && 2;'],
      [2, 'const y = a && 2;'],
    ]);
  });
});

describe('a sample', () => {
  const list = Array.from({ length: 1000 }, (_, n) => n);

  test('is the same for the same seed, and another for another', () => {
    expect(sampleOf(list, 20, 1)).toEqual(sampleOf(list, 20, 1));
    expect(sampleOf(list, 20, 1)).not.toEqual(sampleOf(list, 20, 2));
  });

  test('keeps the order of the list, has nothing twice, and comes from all of it', () => {
    const sample = sampleOf(list, 200, 7);
    expect(sample).toHaveLength(200);
    expect(sample).toEqual([...new Set(sample)].toSorted((a, b) => a - b));
    for (const part of [0, 250, 500, 750]) {
      expect(sample.filter((n) => n >= part && n < part + 250).length).toBeGreaterThan(25);
    }
  });

  test('is the whole list when that is no longer', () => {
    expect(sampleOf(list, 5000, 1)).toEqual(list);
  });
});
