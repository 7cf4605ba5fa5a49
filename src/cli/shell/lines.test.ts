import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnfinished, splitLines } from './lines.ts';

describe('splitLines', () => {
  it.each<[string, string[]]>([
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\rb', ['a', 'b']],
    ['a \\\n  --x 1\nb', ['a \\\n  --x 1', 'b']],
    ["a '{\n}'\nb", ["a '{\n}'", 'b']],
    ['a "x\\"\ny"\nb', ['a "x\\"\ny"', 'b']],
    ['\n\n  a  \n\n', ['a']],
    ["# don't\na", ['a']],
    ["a # don't\nb", ["a # don't", 'b']],
    ["a#'b\nc'\nd", ["a#'b\nc'", 'd']],
    ["a \\'\nb", ["a \\'", 'b']],
    ['', []],
  ])('cuts %j into %j', (text, expected) => {
    expect(splitLines(text)).toEqual(expected);
  });

  it('loses nothing but blank lines, comments and outer blanks', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z][a-z -]*[a-z]$/)), (lines) => {
        expect(splitLines(lines.join('\n'))).toEqual(lines);
      }),
    );
  });
});

describe('isUnfinished', () => {
  it.each<[string, boolean]>([
    ['a', false],
    ['a \\', true],
    ['a \\\n', true],
    ['a \\\n\n', false],
    ['a \\\n --b c', false],
    ["a '", true],
    ["a '\n}'", false],
    ["# don't", false],
    [String.raw`a\\`, false],
    ['', false],
  ])('of %j is %j', (text, expected) => {
    expect(isUnfinished(text)).toBe(expected);
  });
});
