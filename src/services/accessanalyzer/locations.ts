import type { Json, TextRange } from '../../iam/index.ts';
import { parseJson, type JsonNode } from '../../iam/lint.ts';

/** Where something stands, as Access Analyzer tells it: the way down to it, and the span. AWS: lines count from 1, columns and offsets from 0. */
export function locator(text: string): (range: TextRange) => { readonly [member: string]: Json } {
  const parsed = parseJson(text);
  return (range) => ({
    path: 'node' in parsed ? pathTo(parsed.node, range) : [],
    span: { start: positionIn(text, range.start), end: positionIn(text, range.end) },
  });
}

function positionIn(text: string, offset: number): { readonly [member: string]: Json } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start, offset };
}

const within = (inner: TextRange, outer: TextRange): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The keys and places from the document down to the smallest part that holds the range. */
function pathTo(node: JsonNode, range: TextRange): readonly { readonly [member: string]: Json }[] {
  switch (node.kind) {
    case 'object':
      for (const { key, keyRange, value } of node.entries) {
        if (within(range, value.range)) return [{ value: key }, ...pathTo(value, range)];
        if (within(range, keyRange)) return [{ key }];
        // From a key to its value: the element as a whole.
        if (within(range, { start: keyRange.start, end: value.range.end })) return [{ value: key }];
      }
      return [];
    case 'array': {
      const index = node.items.findIndex((item) => within(range, item.range));
      const item = node.items[index];
      return item === undefined ? [] : [{ index }, ...pathTo(item, range)];
    }
    default:
      return [];
  }
}
