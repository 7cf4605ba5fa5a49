import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonProblem } from './json-problem.ts';

describe('jsonProblem', () => {
  // Recorded from CPython 3.14, json.loads.
  it.each([
    ['', 'Expecting value: line 1 column 1 (char 0)'],
    ['[', 'Expecting value: line 1 column 2 (char 1)'],
    ['[1,', 'Expecting value: line 1 column 4 (char 3)'],
    ['[1,]', 'Illegal trailing comma before end of array: line 1 column 3 (char 2)'],
    ['{"a": 1,}', 'Illegal trailing comma before end of object: line 1 column 8 (char 7)'],
    ['{', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
    ["{'a': 1}", 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
    ['{"a" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"],
    ['{"a": }', 'Expecting value: line 1 column 7 (char 6)'],
    ['{"a": 1 "b": 2}', "Expecting ',' delimiter: line 1 column 9 (char 8)"],
    ['[1 2]', "Expecting ',' delimiter: line 1 column 4 (char 3)"],
    ['01', 'Extra data: line 1 column 2 (char 1)'],
    ['{} {}', 'Extra data: line 1 column 4 (char 3)'],
    ['"a', 'Unterminated string starting at: line 1 column 1 (char 0)'],
    ['"a\\', 'Unterminated string starting at: line 1 column 1 (char 0)'],
    ['"a\nb"', 'Invalid control character at: line 1 column 3 (char 2)'],
    ['"\\q"', 'Invalid \\escape: line 1 column 2 (char 1)'],
    ['"\\u12"', 'Invalid \\uXXXX escape: line 1 column 3 (char 2)'],
    ['[\n  1\n  2\n]', "Expecting ',' delimiter: line 3 column 3 (char 8)"],
    ['["🙂" 1]', "Expecting ',' delimiter: line 1 column 6 (char 5)"],
    ['\ufeff{}', 'Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)'],
    ['tru', 'Expecting value: line 1 column 1 (char 0)'],
    ['-', 'Expecting value: line 1 column 1 (char 0)'],
  ])('of %j', (text, problem) => {
    expect(jsonProblem(text)).toBe(problem);
  });

  it('is null exactly where JSON can be read', () => {
    const text = fc.oneof(
      fc.json(),
      fc.tuple(fc.json(), fc.nat(40)).map(([json, at]) => json.slice(0, at)),
      fc.string({ unit: fc.constantFrom(...'{}[]",:\\ \n1-.eatrufls') }),
    );
    fc.assert(
      fc.property(text, (one) => {
        let reads = true;
        try {
          JSON.parse(one);
        } catch {
          reads = false;
        }
        expect(jsonProblem(one) === null).toBe(reads);
      }),
    );
  });

  it('goes through values that are nested deep', () => {
    expect(jsonProblem('['.repeat(100_000))).toBe('Expecting value: line 1 column 100001 (char 100000)');
  });
});
