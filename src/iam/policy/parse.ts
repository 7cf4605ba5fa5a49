import { fail, ok, type Result } from '../result.ts';
import type { Effect, Located, PatternElement, PolicyDocument, Statement, TextRange } from './document.ts';
import { parseJson, type JsonEntry, type JsonNode } from './json.ts';

/** Why a text is not a policy document, with the place: `line` and `column` count from 1. */
export interface PolicyProblem {
  readonly message: string;
  readonly range: TextRange;
  readonly line: number;
  readonly column: number;
}

type Step<T> = { readonly value: T } | { readonly message: string; readonly range: TextRange };
type Entries = ReadonlyMap<string, JsonEntry>;

const TOP = new Set(['Version', 'Id', 'Statement']);
const STATEMENT = new Set(['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition']);

/**
 * Parses an identity policy: elements, types and exclusions of the policy grammar, with the position of every part.
 * Takes any text and never throws. Refuses duplicate names, unknown elements, `Action` beside `NotAction`, and so on, with the place.
 * Source: reference_policies_grammar.html. AWS's own one-line refusals are the business of the operations that take documents.
 *
 * @example
 * parsePolicyDocument('{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}').ok // true
 */
export function parsePolicyDocument(text: string): Result<PolicyDocument, PolicyProblem> {
  const parsed = parseJson(text);
  if ('problem' in parsed) {
    const { message, offset } = parsed.problem;
    return fail(located(text, message, { start: offset, end: Math.min(offset + 1, text.length) }));
  }
  const read = readDocument(text, parsed.node);
  return 'value' in read ? ok(read.value) : fail(located(text, read.message, read.range));
}

function readDocument(text: string, node: JsonNode): Step<PolicyDocument> {
  const entries = elements(node, TOP, 'a policy document');
  if (!('value' in entries)) return entries;
  const version = entries.value.get('Version');
  const versionText = version === undefined ? '2008-10-17' : stringOf(version.value);
  if (versionText !== '2012-10-17' && versionText !== '2008-10-17') {
    return problem('Version must be "2012-10-17" or "2008-10-17"', version?.value.range ?? node.range);
  }
  const statement = entries.value.get('Statement');
  if (statement === undefined) return problem('A policy document needs a Statement', node.range);
  const nodes = statement.value.kind === 'array' ? statement.value.items : [statement.value];
  if (nodes.length === 0) return problem('Statement must hold at least one statement', statement.value.range);
  const statements: Statement[] = [];
  for (const [index, item] of nodes.entries()) {
    const read = readStatement(item, index);
    if (!('value' in read)) return read;
    statements.push(read.value);
  }
  return { value: { text, version: versionText, statements } };
}

function readStatement(node: JsonNode, index: number): Step<Statement> {
  const entries = elements(node, STATEMENT, 'a statement');
  if (!('value' in entries)) return entries;
  const effect = readEffect(entries.value, node);
  if (!('value' in effect)) return effect;
  const action = readPatterns(entries.value, 'Action', node);
  if (!('value' in action)) return action;
  const resource = readPatterns(entries.value, 'Resource', node);
  if (!('value' in resource)) return resource;
  const sid = entries.value.get('Sid');
  const sidText = sid === undefined ? null : stringOf(sid.value);
  if (sidText === undefined) return problem('Sid must be a string', sid?.value.range ?? node.range);
  const condition = entries.value.get('Condition');
  if (condition !== undefined && condition.value.kind !== 'object') {
    return problem('Condition must be an object', condition.value.range);
  }
  return {
    value: {
      index,
      sid: sidText,
      effect: effect.value,
      action: action.value,
      resource: resource.value,
      condition: condition === undefined ? null : entryRange(condition),
      range: node.range,
    },
  };
}

function readEffect(entries: Entries, node: JsonNode): Step<Effect> {
  const entry = entries.get('Effect');
  const text = entry === undefined ? undefined : stringOf(entry.value);
  if (text === 'Allow' || text === 'Deny') return { value: text };
  return problem('Effect must be "Allow" or "Deny"', entry?.value.range ?? node.range);
}

function readPatterns<Name extends 'Action' | 'Resource'>(
  entries: Entries,
  name: Name,
  node: JsonNode,
): Step<PatternElement<Name>> {
  const positive = entries.get(name);
  const negative = entries.get(`Not${name}`);
  const entry = positive ?? negative;
  if (entry === undefined) return problem(`A statement needs ${name} or Not${name}`, node.range);
  if (positive !== undefined && negative !== undefined) {
    return problem(`A statement has ${name} or Not${name}, not both`, negative.keyRange);
  }
  const nodes = entry.value.kind === 'array' ? entry.value.items : [entry.value];
  if (nodes.length === 0) return problem(`${entry.key} must not be empty`, entry.value.range);
  const patterns: Located<string>[] = [];
  for (const item of nodes) {
    if (item.kind !== 'string') return problem(`${entry.key} must be a string or a list of strings`, item.range);
    patterns.push({ value: item.value, range: item.range });
  }
  const negated = positive === undefined;
  return { value: { name: negated ? `Not${name}` : name, negated, patterns, range: entryRange(entry) } };
}

/** The entries of an object by name, once each name is known and stands once. */
function elements(node: JsonNode, known: ReadonlySet<string>, what: string): Step<Entries> {
  if (node.kind !== 'object') return problem(`Expected ${what}, which is an object`, node.range);
  const entries = new Map<string, JsonEntry>();
  for (const entry of node.entries) {
    if (!known.has(entry.key))
      return problem(`${JSON.stringify(entry.key)} is not an element of ${what}`, entry.keyRange);
    if (entries.has(entry.key)) return problem(`${entry.key} stands twice`, entry.keyRange);
    entries.set(entry.key, entry);
  }
  return { value: entries };
}

const stringOf = (node: JsonNode): string | undefined => (node.kind === 'string' ? node.value : undefined);
const entryRange = (entry: JsonEntry): TextRange => ({ start: entry.keyRange.start, end: entry.value.range.end });
const problem = (message: string, range: TextRange): { message: string; range: TextRange } => ({ message, range });

function located(text: string, message: string, range: TextRange): PolicyProblem {
  const before = text.slice(0, range.start);
  const lastBreak = before.lastIndexOf('\n');
  return { message, range, line: before.split('\n').length, column: range.start - lastBreak };
}
