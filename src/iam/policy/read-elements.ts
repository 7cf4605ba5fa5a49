import type { Located, PatternElement, TextRange } from './document.ts';
import type { JsonEntry, JsonNode } from './json.ts';
import type { Findings } from './problem.ts';

export type Entries = ReadonlyMap<string, JsonEntry>;

/** The entries of an object by name: those that are known, the first of each name; null when the node is no object. */
export function readEntries(
  node: JsonNode,
  known: ReadonlySet<string>,
  what: string,
  findings: Findings,
): Entries | null {
  if (node.kind !== 'object') return findings.add('syntax', `Expected ${what}, which is an object`, node.range);
  const entries = new Map<string, JsonEntry>();
  for (const entry of node.entries) {
    if (!known.has(entry.key)) {
      const name = JSON.stringify(entry.key);
      findings.add('element', `${name} is not an element of ${what}`, entry.keyRange);
    } else if (entries.has(entry.key)) {
      findings.add('syntax', `${entry.key} stands twice`, entry.keyRange);
    } else {
      entries.set(entry.key, entry);
    }
  }
  return entries;
}

/** `Action` or `NotAction`, `Resource` or `NotResource`: one of the two, with at least one string. */
export function readPatterns<Name extends 'Action' | 'Resource'>(
  entries: Entries,
  name: Name,
  node: JsonNode,
  findings: Findings,
): PatternElement<Name> | null {
  const missing = name === 'Action' ? 'noActions' : 'noResources';
  const positive = entries.get(name);
  const negative = entries.get(`Not${name}`);
  const entry = positive ?? negative;
  if (entry === undefined) return findings.add(missing, `A statement needs ${name} or Not${name}`, node.range);
  if (positive !== undefined && negative !== undefined) {
    return findings.add('syntax', `A statement has ${name} or Not${name}, not both`, negative.keyRange);
  }
  const patterns = readStrings(entry, `${entry.key} must be a string or a list of strings`, findings);
  if (patterns === null) return null;
  if (patterns.length === 0) return findings.add(missing, `${entry.key} must not be empty`, entry.value.range);
  const negated = positive === undefined;
  return { name: negated ? `Not${name}` : name, negated, patterns, range: entryRange(entry) };
}

/** A string or a list of strings; `message` says so where it is something else. */
export function readStrings(entry: JsonEntry, message: string, findings: Findings): readonly Located<string>[] | null {
  const values: Located<string>[] = [];
  let wrong = false;
  for (const item of itemsOf(entry.value)) {
    if (item.kind === 'string') values.push({ value: item.value, range: item.range });
    else {
      findings.add('syntax', message, item.range);
      wrong = true;
    }
  }
  return wrong ? null : values;
}

/** AWS: one value and a list of that value mean the same. */
export const itemsOf = (node: JsonNode): readonly JsonNode[] => (node.kind === 'array' ? node.items : [node]);

export const stringOf = (node: JsonNode): string | undefined => (node.kind === 'string' ? node.value : undefined);

export const entryRange = (entry: JsonEntry): TextRange => ({
  start: entry.keyRange.start,
  end: entry.value.range.end,
});
