import type {
  ConditionEntry,
  Effect,
  Located,
  PatternElement,
  PolicyDocument,
  PrincipalElement,
  TextRange,
} from './document.ts';
import { parseJson, type JsonEntry, type JsonNode } from './json.ts';
import { prohibitedIn, type PolicyKind } from './kinds.ts';
import type { Findings } from './problem.ts';
import { readConditions } from './read-condition.ts';
import { entryRange, itemsOf, readEntries, readPatterns, stringOf, type Entries } from './read-elements.ts';
import { readPrincipal } from './read-principal.ts';

/** A statement as far as it could be read; what is missing or wrong is null, and a finding says so. */
export interface DraftStatement {
  readonly sid: Located<string> | null;
  readonly effect: Effect | null;
  readonly principal: PrincipalElement | null;
  readonly action: PatternElement<'Action'> | null;
  readonly resource: PatternElement<'Resource'> | null;
  readonly condition: TextRange | null;
  readonly conditions: readonly ConditionEntry[];
  readonly range: TextRange;
}

/** A document as far as it could be read. */
export interface Draft {
  readonly version: PolicyDocument['version'] | null;
  /** The `Version` element, or what lacks it. */
  readonly versionRange: TextRange;
  readonly id: string | null;
  readonly statements: readonly DraftStatement[];
}

const TOP: ReadonlySet<string> = new Set(['Version', 'Id', 'Statement']);
const STATEMENT: ReadonlySet<string> = new Set([
  'Sid',
  'Principal',
  'NotPrincipal',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

/** Reads a text as a policy document and notes everything that is wrong with its grammar; null when there is no document at all. */
export function readDraft(text: string, kind: PolicyKind, findings: Findings): Draft | null {
  const parsed = parseJson(text);
  if ('problem' in parsed) {
    const { message, offset } = parsed.problem;
    return findings.add('json', message, { start: offset, end: Math.min(offset + 1, text.length) });
  }
  const { node } = parsed;
  const entries = readEntries(node, TOP, 'a policy document', findings);
  if (entries === null) return null;
  const version = readVersion(entries, findings);
  const versionEntry = entries.get('Version');
  const versionRange = versionEntry === undefined ? node.range : versionEntry.value.range;
  const statement = entries.get('Statement');
  if (statement === undefined) findings.add('noStatement', 'A policy document needs a Statement', node.range);
  const nodes = statement === undefined ? [] : itemsOf(statement.value);
  if (statement !== undefined && nodes.length === 0) {
    findings.add('emptyStatement', 'Statement must hold at least one statement', statement.value.range);
  }
  const statements = nodes.flatMap((item) => readStatement(item, { text, kind }, findings) ?? []);
  return { version, versionRange, id: readString(entries, 'Id', findings)?.value ?? null, statements };
}

function readVersion(entries: Entries, findings: Findings): PolicyDocument['version'] | null {
  const entry = entries.get('Version');
  if (entry === undefined) return '2008-10-17';
  const version = stringOf(entry.value);
  if (version === '2012-10-17' || version === '2008-10-17') return version;
  return findings.add('version', 'Version must be "2012-10-17" or "2008-10-17"', entry.value.range);
}

function readStatement(
  node: JsonNode,
  { text, kind }: { readonly text: string; readonly kind: PolicyKind },
  findings: Findings,
): DraftStatement | null {
  const entries = readEntries(node, STATEMENT, 'a statement', findings);
  if (entries === null) return null;
  const prohibited = prohibitedIn[kind];
  for (const name of prohibited) prohibit(entries.get(name), findings);
  const condition = entries.get('Condition');
  return {
    effect: readEffect(entries, node, findings),
    principal: prohibited.includes('Principal') ? null : readPrincipal(entries, node, findings),
    action: readPatterns(entries, 'Action', node, findings),
    resource: prohibited.includes('Resource') ? null : readPatterns(entries, 'Resource', node, findings),
    sid: readString(entries, 'Sid', findings),
    condition: condition === undefined ? null : entryRange(condition),
    conditions: condition === undefined ? [] : readConditions(condition, text, findings),
    range: node.range,
  };
}

function readString(entries: Entries, name: 'Id' | 'Sid', findings: Findings): Located<string> | null {
  const entry = entries.get(name);
  if (entry === undefined) return null;
  const value = stringOf(entry.value);
  return value === undefined
    ? findings.add('syntax', `${name} must be a string`, entry.value.range)
    : { value, range: entry.value.range };
}

function readEffect(entries: Entries, node: JsonNode, findings: Findings): Effect | null {
  const entry = entries.get('Effect');
  const message = 'Effect must be "Allow" or "Deny"';
  if (entry === undefined) return findings.add('noEffect', message, node.range);
  const text = stringOf(entry.value);
  if (text === 'Allow' || text === 'Deny') return text;
  const rule = /^(?:allow|deny)$/i.test(text ?? '') ? 'effectCase' : 'effect';
  return findings.add(rule, message, entry.value.range);
}

/** What a policy must not say because of where it stands: its principal is given, or its resource. */
function prohibit(entry: JsonEntry | undefined, findings: Findings): void {
  if (entry === undefined) return;
  findings.add('prohibited', `${entry.key} has no place in this kind of policy`, entry.keyRange);
}
