import { parseJson, type JsonNode } from './json.ts';

const INDENT = '  ';

/**
 * A document laid out one entry a line, indented by two spaces; null when it is not JSON. Nothing is lost or changed but space: names that
 * stand twice, escapes and numbers stay as they are written.
 *
 * @example
 * formatPolicy('{"a":[]}') // '{\n  "a": []\n}'
 */
export function formatPolicy(text: string): string | null {
  const parsed = parseJson(text);
  return 'node' in parsed ? print(parsed.node, text, '') : null;
}

function print(node: JsonNode, text: string, indent: string): string {
  const inner = indent + INDENT;
  switch (node.kind) {
    case 'object':
      return listed(
        node.entries.map(
          ({ keyRange, value }) => `${text.slice(keyRange.start, keyRange.end)}: ${print(value, text, inner)}`,
        ),
        '{}',
        indent,
      );
    case 'array':
      return listed(
        node.items.map((item) => print(item, text, inner)),
        '[]',
        indent,
      );
    default:
      return text.slice(node.range.start, node.range.end);
  }
}

function listed(items: readonly string[], brackets: '{}' | '[]', indent: string): string {
  if (items.length === 0) return brackets;
  const [open, close] = brackets;
  return `${open}\n${items.map((item) => indent + INDENT + item).join(',\n')}\n${indent}${close}`;
}
