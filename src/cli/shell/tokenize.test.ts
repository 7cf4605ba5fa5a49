import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

const texts = (line: string) => tokenize(line).tokens.map(({ text }) => text);

describe('tokenize', () => {
  // What bash 5.2 makes of the same line: `printf '[%s]' …`.
  it.each<[string, string[]]>([
    ['aws iam list-users', ['aws', 'iam', 'list-users']],
    ['  a   b\tc  ', ['a', 'b', 'c']],
    [`'a b' "c d"`, ['a b', 'c d']],
    [`a'b'"c"d`, ['abcd']],
    [`'it'\\''s'`, ["it's"]],
    [`"a \\"b\\" \\c"`, ['a "b" \\c']],
    [`'a \\n b'`, ['a \\n b']],
    [String.raw`a\ b \'c`, ['a b', "'c"]],
    ['a \\\n  b', ['a', 'b']],
    ['a\\\nb', ['ab']],
    ['"a\\\nb"', ['ab']],
    [`'' ""`, ['', '']],
    ['a \\', ['a', '\\']],
    ['a # b c', ['a']],
    ['a#b', ['a#b']],
    ['# only this', []],
    ['a # x\nb', ['a', '\n', 'b']],
    ['a;b && c||d | e', ['a', ';', 'b', '&&', 'c', '||', 'd', '|', 'e']],
    ['a="b c"', ['a=b c']],
    [`'{"Action": "s3:*"}'`, ['{"Action": "s3:*"}']],
    [`'\${aws:username}' "a\\$b"`, ['${aws:username}', 'a$b']],
    ['cost $ 5', ['cost', '$', '5']],
    ['s3://a/* ?', ['s3://a/*', '?']],
  ])('cuts %j into %j', (line, expected) => {
    expect(tokenize(line).problem).toBeNull();
    expect(texts(line)).toEqual(expected);
  });

  it.each([
    [`echo 'a b`, "'", 5],
    [`echo "a 'b'`, '"', 5],
    [`a b'c`, "'", 3],
  ])('says where the quote in %j opens', (line, what, at) => {
    expect(tokenize(line).problem).toEqual({ kind: 'quote-open', what, at });
  });

  it.each<[string, string[]]>([
    ['a>b', ['a', '>', 'b']],
    ['a 2>>b', ['a', '2:>>', 'b']],
    ['a2>b', ['a2', '>', 'b']],
    ['a 2>&1', ['a', '2:>&', '1']],
    ['a &>b', ['a', '&>', 'b']],
    ['a <<<b', ['a', '<<<', 'b']],
    ['a&&b||c;d|e', ['a', '&&', 'b', '||', 'c', ';', 'd', '|', 'e']],
    ['a $(b | c) d', ['a', '$(b | c)', 'd']],
    ['a "$(b "c d")"', ['a', '"$(b "c d")"']],
    ['a <<E\nb\nE\nc', ['a', '<<', 'E', '\n', 'c']],
    ['a $(b', ['a', '$(', 'b']],
  ])('cuts %j into %j', (line, expected) => {
    const shown = tokenize(line).tokens.map((token) =>
      token.kind === 'redirect' && token.fd !== null ? `${token.fd}:${token.text}` : token.text,
    );
    expect(shown).toEqual(expected);
  });

  it('keeps the word that a quote leaves open, for completion', () => {
    expect(tokenize(`aws "De`).tokens.at(-1)).toEqual({
      kind: 'word',
      text: 'De',
      start: 4,
      end: 7,
      open: '"',
      quoted: true,
      parts: [
        { kind: 'text', text: '', quoted: true },
        { kind: 'text', text: 'De', quoted: true },
      ],
    });
  });

  const lines = fc.string({ unit: fc.constantFrom(...'ab \'"\\\n#|&;<>$(){}`=-é😀'), maxLength: 80 });

  it('never throws, and its tokens lie in the line one after the other', () => {
    fc.assert(
      fc.property(fc.oneof(lines, fc.string()), (line) => {
        let at = 0;
        for (const { start, end } of tokenize(line).tokens) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(line.length);
      }),
    );
  });

  it('gives back any words that were put in single quotes', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        const line = words.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
        expect(texts(line)).toEqual(words);
      }),
    );
  });

  it('takes a line of half a million characters', () => {
    const line = ` a'b"c" \\d' "e f" #x\n`.repeat(25_000);
    expect(tokenize(line).tokens).toHaveLength(75_000);
    expect(tokenize("'".repeat(499_999)).problem?.kind).toBe('quote-open');
  });
});
