import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { toHtml } from 'hast-util-to-html';
import { gfmTable } from 'micromark-extension-gfm-table';

type Tree = ReturnType<typeof toHast>;

/** Schemes that a link of a lesson may have; anything else loses its address. */
const SAFE_LINK = /^(?:https?:|mailto:|[/#.]|[\w-]+\/)/i;

export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/**
 * Markdown as HTML. Raw HTML in the source is dropped and links keep safe schemes only, so a lesson from a stranger can run nothing.
 */
export function renderMarkdown(nodes: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...nodes] };
  dropUnsafeLinks(root);
  const tree = toHast(root);
  keepPunctuation(tree);
  return toHtml(tree).trim();
}

/** Ties a comma or a full stop to the code before it, so that a line never begins with one. */
function keepPunctuation(node: Tree): void {
  if (!('children' in node)) return;
  for (const [index, child] of node.children.entries()) {
    const next = node.children[index + 1];
    if (child.type === 'element' && child.tagName === 'code' && next?.type === 'text') {
      const [punctuation = ''] = /^[,.;:!?)]+/.exec(next.value) ?? [];
      if (punctuation === '') continue;
      next.value = next.value.slice(punctuation.length);
      const kept = [child, { type: 'text', value: punctuation } as const];
      node.children[index] = { type: 'element', tagName: 'span', properties: { className: ['keep'] }, children: kept };
    } else {
      keepPunctuation(child);
    }
  }
}

/** Markdown text of a block's field as HTML. A single paragraph comes without its `<p>`. */
export function renderField(text: string): string {
  const html = renderMarkdown(parseMarkdown(text.trim()).children);
  const alone = /^<p>((?:(?!<\/p>)[\s\S])*)<\/p>$/.exec(html);
  return alone?.[1] ?? html;
}

/** Markdown text as plain text: its first paragraph, without any mark-up. */
export function plainText(text: string): string {
  const [first] = parseMarkdown(text.trim()).children;
  return first === undefined ? '' : textOf(first).replaceAll(/\s+/g, ' ').trim();
}

/** The words of a node, without any mark-up. */
export const textOf = (node: Nodes): string =>
  'value' in node
    ? node.type === 'html'
      ? ''
      : node.value
    : 'children' in node
      ? node.children.map(textOf).join('')
      : '';

function dropUnsafeLinks(node: Nodes): void {
  if ((node.type === 'link' || node.type === 'image' || node.type === 'definition') && !SAFE_LINK.test(node.url))
    node.url = '';
  if ('children' in node) for (const child of node.children) dropUnsafeLinks(child);
}
