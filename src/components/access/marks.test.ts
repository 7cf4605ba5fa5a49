import { describe, expect, test } from 'vitest';
import { piecesOf } from './marks.ts';

/** The pieces of a text with a mark on each part that is named. */
function pieces(text: string, ...marked: readonly string[]): readonly [string, boolean, boolean][] {
  const marks = marked.map((part) => {
    const start = text.indexOf(part);
    return { range: { start, end: start + part.length }, kind: 'decides' as const };
  });
  return piecesOf(text, marks).map(({ text, mark, isBlock }) => [text, mark !== null, isBlock]);
}

describe('a text with marks', () => {
  test('is one piece without any', () => {
    expect(pieces('{}')).toEqual([['{}', false, false]]);
  });

  test('is marked by whole lines where a statement has them for itself', () => {
    expect(pieces('[\n  {A},\n  {B}\n]', '{A}', '{B}')).toEqual([
      ['[\n', false, false],
      ['  {A},\n', true, true],
      ['  {B}\n', true, true],
      [']', false, false],
    ]);
  });

  test('is marked within a line that a statement shares', () => {
    expect(pieces('[{A}, {B}]', '{B}')).toEqual([
      ['[{A}, ', false, false],
      ['{B}', true, false],
      [']', false, false],
    ]);
    expect(pieces('{"Statement": {A}\n}', '{A}')).toEqual([
      ['{"Statement": ', false, false],
      ['{A}', true, false],
      ['\n}', false, false],
    ]);
  });

  test.each(['[\n  {A},\n  {B}\n]', '[{A}, {B}]', '[\r\n\t{A}\r\n,\r\n{B}]', '{A}\n{B}'])(
    'loses nothing: %j',
    (text) => {
      expect(
        pieces(text, '{A}', '{B}')
          .map(([part]) => part)
          .join(''),
      ).toBe(text);
    },
  );
});
