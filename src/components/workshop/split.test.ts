import { expect, test } from 'vitest';
import { blocksOf, lettersOf } from './split.ts';

test.each([
  ['two paragraphs', '<p>One <em>a</em>.</p>\n<p>Two.</p>', ['<p>One <em>a</em>.</p>', '<p>Two.</p>']],
  [
    'a list stays whole',
    '<p>A:</p>\n<ul>\n<li>b</li>\n<li><p>c</p></li>\n</ul>',
    ['<p>A:</p>', '<ul>\n<li>b</li>\n<li><p>c</p></li>\n</ul>'],
  ],
  ['a line break opens nothing', '<p>a<br>b</p><p>c</p>', ['<p>a<br>b</p>', '<p>c</p>']],
  ['a bare sentence stays whole', 'A <code>b</code> c.', ['A <code>b</code> c.']],
  ['a bare sentence that begins with code', '<code>a</code> and <code>b</code>', ['<code>a</code> and <code>b</code>']],
  ['nothing', '', []],
])('%s', (_name, html, expected) => {
  expect(blocksOf(html)).toEqual(expected);
});

test('letters are counted without the markup', () => {
  expect(lettersOf('<p class="a">ab <code>c</code></p>')).toBe(4);
});
