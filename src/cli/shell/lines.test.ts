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
    ['cat <<EOF\na\n\nEOF\nb', ['cat <<EOF\na\n\nEOF', 'b']],
    ["cat > f <<'E' # x\n'\nE\nb", ["cat > f <<'E' # x\n'\nE", 'b']],
    ['for x in a b; do\n  echo $x\n\ndone\nb', ['for x in a b; do\n  echo $x\n\ndone', 'b']],
    ['if a; then\n  b\nfi\nc', ['if a; then\n  b\nfi', 'c']],
    ['while a; do if b; then c; fi\nd\ndone\ne', ['while a; do if b; then c; fi\nd\ndone', 'e']],
    ['f() {\n  a\n}\nb', ['f() {\n  a\n}', 'b']],
    ['a $(b\nc)\nd', ['a $(b\nc)', 'd']],
    ['(a\nb)\nc', ['(a\nb)', 'c']],
    ['a |\nb\nc', ['a |\nb', 'c']],
    ['a; b\n; c\nd', ['a; b', '; c', 'd']],
    [')\na', [')', 'a']],
    ['a $((1+2))\nb', ['a $((1+2))', 'b']],
    ['a & \nb', ['a &', 'b']],
    ["a 'b\nc", ["a 'b\nc"]],
    ['', []],
  ])('cuts %j into %j', (text, expected) => {
    expect(splitLines(text)).toEqual(expected);
  });

  it('loses nothing but blank lines, comments and outer blanks', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^x[a-z -]*[a-z]$/)), (lines) => {
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
    ['cat <<EOF\na', true],
    ['cat <<EOF\na\nEOF', false],
    ['for x in a; do', true],
    ['for x in a\ndo b\ndone', false],
    ['if a', true],
    ['a $(b', true],
    ['(a', true],
    ['a &&', true],
    ['a |', true],
    ["# don't", false],
    [String.raw`a\\`, false],
    ['', false],
  ])('of %j is %j', (text, expected) => {
    expect(isUnfinished(text)).toBe(expected);
  });
});
