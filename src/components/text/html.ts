/** A piece of HTML as values: text, or an element with its children. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

/** What our Markdown makes, and nothing that runs or loads. */
const TAGS = new Set(
  'p code pre strong em del ul ol li a br hr blockquote h3 h4 span table thead tbody tr th td'.split(' '),
);
const VOID = new Set(['br', 'hr']);
const ATTRIBUTES = new Set(['href', 'class', 'start', 'align']);
const SAFE_LINK = /^(?:https?:|mailto:|[/#.]|[\w-]+\/)/i;

const TOKEN = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>|[^<]+|</g;
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)")?/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/**
 * Reads the HTML that our Markdown reader writes into values that React can draw: under Trusted Types a script cannot make HTML out of text.
 * Elements and attributes that Markdown does not make are left out, their text is kept. Takes any text and never throws.
 *
 * @example
 * parseHtml('Use <code>*</code>.') // ['Use ', {tag: 'code', attributes: {}, children: ['*']}, '.']
 */
export function parseHtml(html: string): readonly HtmlNode[] {
  interface Open {
    readonly tag: string;
    readonly attributes: Record<string, string>;
    readonly children: HtmlNode[];
  }
  const root: Open = { tag: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  const top = (): Open => stack.at(-1) ?? root;
  for (const [token, slash, name, attributes = ''] of html.matchAll(TOKEN)) {
    if (name === undefined) {
      top().children.push(decoded(token));
      continue;
    }
    const tag = name.toLowerCase();
    if (!TAGS.has(tag)) continue;
    if (slash === '/') {
      const at = stack.findLastIndex((open) => open.tag === tag);
      if (at > 0) stack.length = at;
      continue;
    }
    const element: Open = { tag, attributes: attributesOf(attributes), children: [] };
    top().children.push(element);
    if (!VOID.has(tag)) stack.push(element);
  }
  return root.children;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    const plain = decoded(value);
    if (ATTRIBUTES.has(name) && (name !== 'href' || SAFE_LINK.test(plain))) found[name] = plain;
  }
  return found;
}

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole: string, hex, decimal, name) => {
    if (typeof name === 'string') return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** The text of HTML, without its elements. */
export const plainText = (html: string): string => textOf(parseHtml(html)).replaceAll(/\s+/g, ' ').trim();

const textOf = (nodes: readonly HtmlNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
