import { parseOperator } from '../evaluation/conditions/registry.ts';
import type { ConditionEntry, Located } from './document.ts';
import type { JsonEntry, JsonNode } from './json.ts';
import type { Findings } from './problem.ts';
import { entryRange, itemsOf } from './read-elements.ts';

/** The entries of a `Condition`, in the order of the text. `text` is the source, from which numbers are taken as they are written. */
export function readConditions(entry: JsonEntry, text: string, findings: Findings): readonly ConditionEntry[] {
  if (entry.value.kind !== 'object') {
    findings.add('syntax', 'Condition must be an object', entry.value.range);
    return [];
  }
  return unique(entry.value.entries, findings).flatMap((operator) => readOperator(operator, text, findings));
}

function readOperator(operator: JsonEntry, text: string, findings: Findings): readonly ConditionEntry[] {
  if (operator.value.kind !== 'object') {
    findings.add('syntax', `${operator.key} must be an object of condition keys`, operator.value.range);
    return [];
  }
  // AWS: an operator without keys asks nothing and is accepted, even when there is no such operator. Recorded in February 2026.
  if (operator.value.entries.length === 0) return [];
  if (parseOperator(operator.key) === null) {
    const name = JSON.stringify(operator.key);
    findings.add('operator', `${name} is not a condition operator`, operator.keyRange);
    return [];
  }
  return unique(operator.value.entries, findings).map((key) => ({
    operator: { value: operator.key, range: operator.keyRange },
    key: { value: key.key, range: key.keyRange },
    values: itemsOf(key.value).flatMap((item) => readValue(item, text, findings) ?? []),
    range: entryRange(key),
  }));
}

function readValue(node: JsonNode, text: string, findings: Findings): Located<string> | null {
  switch (node.kind) {
    case 'string':
      return { value: node.value, range: node.range };
    case 'boolean':
    case 'number':
      return { value: text.slice(node.range.start, node.range.end), range: node.range };
    default:
      return findings.add('syntax', 'A condition value must be a string, a number or a boolean', node.range);
  }
}

/** The entries whose name stands first; the others are findings. */
function unique(entries: readonly JsonEntry[], findings: Findings): readonly JsonEntry[] {
  const first = new Map<string, JsonEntry>();
  for (const entry of entries) {
    if (first.has(entry.key)) findings.add('syntax', `${entry.key} stands twice`, entry.keyRange);
    else first.set(entry.key, entry);
  }
  return [...first.values()];
}
