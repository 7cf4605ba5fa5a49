import type { PrincipalElement, PrincipalKind } from './document.ts';
import type { JsonNode } from './json.ts';
import type { Findings } from './problem.ts';
import { entryRange, readEntries, readStrings, type Entries } from './read-elements.ts';

const KINDS: readonly PrincipalKind[] = ['AWS', 'Service', 'Federated', 'CanonicalUser'];
const kindNames: ReadonlySet<string> = new Set(KINDS);

/** `Principal` or `NotPrincipal`: `"*"`, or one or more values by kind. */
export function readPrincipal(entries: Entries, node: JsonNode, findings: Findings): PrincipalElement | null {
  const positive = entries.get('Principal');
  const negative = entries.get('NotPrincipal');
  const entry = positive ?? negative;
  if (entry === undefined) {
    return findings.add('noPrincipal', 'A statement needs Principal or NotPrincipal', node.range);
  }
  if (positive !== undefined && negative !== undefined) {
    return findings.add('syntax', 'A statement has Principal or NotPrincipal, not both', negative.keyRange);
  }
  const negated = positive === undefined;
  const element = { name: negated ? 'NotPrincipal' : 'Principal', negated, range: entryRange(entry) } as const;
  const { value } = entry;
  if (value.kind === 'string') {
    if (value.value !== '*') {
      return findings.add('principalForm', `${entry.key} must be "*" or name its kind, as in {"AWS": …}`, value.range);
    }
    return { ...element, any: true, values: [{ kind: 'AWS', value: { value: '*', range: value.range } }] };
  }
  const byKind = readEntries(value, kindNames, entry.key, findings);
  if (byKind === null) return null;
  const values = [...byKind].flatMap(([name, named]) => {
    const strings = readStrings(named, `${name} must be a string or a list of strings`, findings) ?? [];
    const kind = KINDS.find((known) => known === name);
    return kind === undefined ? [] : strings.map((each) => ({ kind, value: each }));
  });
  if (values.length === 0) return findings.add('emptyPrincipal', `${entry.key} must not be empty`, value.range);
  return { ...element, any: false, values };
}
