import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseHtml, plainText, type HtmlNode } from './html.ts';

const textOf = (nodes: readonly HtmlNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

const tagsOf = (nodes: readonly HtmlNode[]): readonly string[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node.tag, ...tagsOf(node.children)]));

describe('parseHtml', () => {
  it('reads what Markdown makes', () => {
    const html =
      '<p>Use <code>s3:*</code> on <strong>one</strong> <a href="/learn/">page</a>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>';
    expect(tagsOf(parseHtml(html))).toEqual(['p', 'code', 'strong', 'a', 'ul', 'li', 'li']);
    expect(textOf(parseHtml(html)).replaceAll(/\s+/g, ' ')).toBe('Use s3:* on one page. a b ');
  });

  it.each([
    ['a &lt;b&gt; &amp; &#x26; &#38; &quot;', 'a <b> & & & "'],
    ['&unknown; &#x110000;', '&unknown; &#x110000;'],
    ['1 < 2', '1 < 2'],
  ])('reads the characters of %s', (html, text) => {
    expect(textOf(parseHtml(html))).toBe(text);
  });

  it('leaves out what runs or loads and keeps its text', () => {
    const nodes = parseHtml(
      '<script>a()</script><img src="x" onerror="b()"><a href="javascript:c()" onclick="d()">e</a>',
    );
    expect(nodes).toEqual(['a()', { tag: 'a', attributes: {}, children: ['e'] }]);
  });

  it('closes what is left open, and passes over an end without a beginning', () => {
    expect(parseHtml('</p><em>a<strong>b</em>c')).toEqual([
      { tag: 'em', attributes: {}, children: ['a', { tag: 'strong', attributes: {}, children: ['b'] }] },
      'c',
    ]);
  });
});

test('the plain text of HTML is what one reads, in one line', () => {
  expect(plainText('<p>Use <code>s3:*</code>\n&amp; wait.</p>')).toBe('Use s3:* & wait.');
});

test('takes any text, and keeps all of it that is no tag', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const plain = text.replaceAll(/[<&]/g, '');
      expect(textOf(parseHtml(plain))).toBe(plain);
      expect(Array.isArray(parseHtml(text))).toBe(true);
    }),
  );
});
