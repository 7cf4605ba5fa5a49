import { expect, test } from 'vitest';
import { parseWords } from './parse.ts';

const short = (text: string): readonly string[] =>
  parseWords(text).map((span) => `${span.strong ? 'b' : ''}${span.code ? 'c' : ''}:${span.text}`);

test.each<[string, string, readonly string[]]>([
  ['plain text is one span', 'Nothing allows it.', [':Nothing allows it.']],
  ['backticks mark code', 'Use `aws iam`.', [':Use ', 'c:aws iam', ':.']],
  ['two asterisks mark emphasis', '**bob** lost it', ['b:bob', ': lost it']],
  ['code may stand inside emphasis', '**a `b` c**', ['b:a ', 'bc:b', 'b: c']],
  ['asterisks inside code are text', '`s3:**` and `*`', ['c:s3:**', ': and ', 'c:*']],
  ['a lone mark is printed', 'a ** b ` c', [':a ** b ` c']],
  ['two asterisks whose partner is inside code are printed', 'a ** b `**`', [':a ** b ', 'c:**']],
  ['an empty sentence has no span', '', []],
])('%s', (_, text, expected) => {
  expect(short(text)).toEqual(expected);
});
