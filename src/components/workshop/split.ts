const TAG = /<(\/?)([a-z][\w-]*)[^>]*?>/gi;
const EMPTY = new Set(['br', 'hr', 'img']);
const MARKUP = /<[^>]*>/g;

/** How many letters a reader sees of a piece of HTML. */
export const lettersOf = (html: string): number => html.replaceAll(MARKUP, '').length;

/** HTML of our Markdown cut between its outermost elements: paragraphs, lists, tables. A bare sentence is one block. */
export function blocksOf(html: string): readonly string[] {
  const blocks: string[] = [];
  let depth = 0;
  let from = 0;
  for (const match of html.matchAll(TAG)) {
    const [tag, slash, name = ''] = match;
    if (EMPTY.has(name)) continue;
    if (depth === 0 && slash === '' && INLINE.has(name)) return [html];
    depth += slash === '/' ? -1 : 1;
    if (depth > 0) continue;
    const to = match.index + tag.length;
    blocks.push(html.slice(from, to).trim());
    from = to;
  }
  const rest = html.slice(from).trim();
  return rest === '' ? blocks : [...blocks, rest];
}

/** Elements that stand in a sentence: HTML that begins with one is a field without its paragraph. */
const INLINE = new Set(['a', 'code', 'em', 'strong', 'span', 'del']);
