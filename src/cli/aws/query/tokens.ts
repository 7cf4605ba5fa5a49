import type { Value } from '../output/value.ts';
import { checkDepth } from './budget.ts';
import { badToken, QueryError } from './failures.ts';

const SIMPLE = {
  '.': 'dot',
  '*': 'star',
  ']': 'rbracket',
  ',': 'comma',
  ':': 'colon',
  '@': 'current',
  '(': 'lparen',
  ')': 'rparen',
  '{': 'lbrace',
  '}': 'rbrace',
} as const;

/** Signs of one character, or of two when the second is theirs. */
const PAIRS = {
  '|': ['|', 'or', 'pipe'],
  '&': ['&', 'and', 'expref'],
  '<': ['=', 'lte', 'lt'],
  '>': ['=', 'gte', 'gt'],
  '!': ['=', 'ne', 'not'],
} as const;

type Simple = (typeof SIMPLE)[keyof typeof SIMPLE];
type Paired = (typeof PAIRS)[keyof typeof PAIRS][1 | 2];

export type TokenType =
  | Simple
  | Paired
  | 'eq'
  | 'flatten'
  | 'filter'
  | 'lbracket'
  | 'literal'
  | 'number'
  | 'unquoted_identifier'
  | 'quoted_identifier'
  | 'eof';

export interface Token {
  readonly type: TokenType;
  readonly value: Value;
  /** Where it begins, counted in characters. */
  readonly at: number;
}

const isSimple = (char: string): char is keyof typeof SIMPLE => Object.hasOwn(SIMPLE, char);
const isPaired = (char: string): char is keyof typeof PAIRS => Object.hasOwn(PAIRS, char);

/** The tokens of a JMESPath expression, the end among them. Throws a QueryError for what is none. Source: the JMESPath specification */
export function tokenize(expression: string): readonly Token[] {
  if (expression === '') throw new QueryError('Invalid JMESPath expression: cannot be empty.');
  const chars = [...expression];
  const tokens: Token[] = [];
  let at = 0;
  const push = (type: TokenType, value: Value, length: number) => {
    tokens.push({ type, value, at });
    at += length;
  };
  const run = (from: number, allowed: RegExp): string => {
    let end = from;
    while (end < chars.length && allowed.test(chars[end] ?? '')) end++;
    return chars.slice(from, end).join('');
  };
  /** What stands up to the delimiter, escapes and all. */
  const upTo = (delimiter: string): string => {
    let end = at + 1;
    while (end < chars.length && chars[end] !== delimiter) end += chars[end] === '\\' ? 2 : 1;
    if (end >= chars.length) throw badToken(expression, at, `Unclosed ${delimiter} delimiter`);
    return chars.slice(at + 1, end).join('');
  };
  while (at < chars.length) {
    const char = chars[at] ?? '';
    const next = chars[at + 1] ?? '';
    if (/[ \t\n\r]/.test(char)) at++;
    else if (isSimple(char)) push(SIMPLE[char], char, 1);
    else if (/[A-Za-z_]/.test(char)) {
      const name = run(at, /\w/);
      push('unquoted_identifier', name, name.length);
    } else if (char === '[') {
      if (next === ']') push('flatten', '[]', 2);
      else if (next === '?') push('filter', '[?', 2);
      else push('lbracket', '[', 1);
    } else if (isPaired(char)) {
      const [second, both, alone] = PAIRS[char];
      if (next === second) push(both, char + next, 2);
      else push(alone, char, 1);
    } else if (char === '=') {
      if (next !== '=') throw badToken(expression, at, "Unknown token '='");
      push('eq', '==', 2);
    } else if (/[\d-]/.test(char)) {
      const digits = run(at + 1, /\d/);
      if (char === '-' && digits === '') throw badToken(expression, at, "Unknown token '-'");
      push('number', Number(char + digits), digits.length + 1);
    } else if (char === "'") {
      const raw = upTo("'");
      push('literal', raw.replaceAll("\\'", "'"), [...raw].length + 2);
    } else if (char === '`') {
      const raw = upTo('`');
      push('literal', literal(expression, at, raw.replaceAll('\\`', '`')), [...raw].length + 2);
    } else if (char === '"') {
      const raw = upTo('"');
      push('quoted_identifier', name(expression, at, raw), [...raw].length + 2);
    } else throw badToken(expression, at, `Unknown token ${char}`);
  }
  push('eof', '', 0);
  return tokens;
}

/** AWS: what is no JSON between backticks is a text, as JMESPath once had it; half of the examples on the web are written so. */
function literal(expression: string, at: number, text: string): Value {
  const read = json(text) ?? json(`"${text.trimStart()}"`);
  if (read === null) throw badToken(expression, at, `Bad token ${text}`);
  checkDepth(read.value);
  return read.value;
}

function json(text: string): { readonly value: Value } | null {
  try {
    const value: Value = JSON.parse(text);
    return { value };
  } catch {
    return null;
  }
}

function name(expression: string, at: number, text: string): string {
  const read = json(`"${text}"`);
  if (typeof read?.value === 'string') return read.value;
  throw badToken(expression, at, whyNoName(text));
}

/** Python's words for the first thing in a name that JSON does not take. */
function whyNoName(text: string): string {
  for (const [part] of text.matchAll(/\\u[\da-fA-F]{4}|\\?[^]/gu)) {
    if (part < ' ') return 'Invalid control character at';
    if (part === '\\u') return String.raw`Invalid \uXXXX escape`;
    if (part.length > 1 && part.startsWith('\\') && !/^\\["\\/bfnrtu]/.test(part)) return String.raw`Invalid \escape`;
  }
  return 'Invalid control character at';
}
