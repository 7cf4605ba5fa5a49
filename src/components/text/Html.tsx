import { createElement, useMemo, type ReactNode } from 'react';
import { parseHtml, type HtmlNode } from './html.ts';

/** An author's HTML, made by our Markdown reader, drawn without handing a script any HTML. */
export function Html({ html }: { readonly html: string }): ReactNode {
  const nodes = useMemo(() => parseHtml(html), [html]);
  return nodes.map(draw);
}

function draw(node: HtmlNode, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const { class: className, ...attributes } = node.attributes;
  const props = { key, ...attributes, ...(className === undefined ? {} : { className }) };
  return node.children.length === 0
    ? createElement(node.tag, props)
    : createElement(node.tag, props, ...node.children.map(draw));
}
