import { escapes } from './escapes.ts';
import type { Part, Quote, Script, ShellProblem } from './syntax.ts';

/** A line that is being read, from `at` on. */
export interface Source {
  readonly line: string;
  at: number;
  /** The first thing that is wrong with it. */
  problem: ShellProblem | null;
  /** The quote that the line ends in. */
  open: Quote | null;
  /** How many `$(` and `${` are around. */
  depth: number;
  /** Whether the line ends in a `\\` that carries it on. */
  carried: boolean;
  /** Reads commands: up to the `)` that ends them, or to the end of what stood in backticks. */
  commands(source: Source, end: ')' | '`'): Script;
}

/** Where a word or a part of one ends, and what is plain text in it. */
interface Mode {
  readonly plain: RegExp;
  readonly stop: string;
  /** Whether it is inside double quotes, or as if it were. */
  readonly quoted: boolean;
  /** What a backslash takes the meaning of, in quotes. */
  readonly escaped: string;
}

const mode = (plain: RegExp, stop: string, escaped: string | null = null): Mode => ({
  plain,
  stop,
  quoted: escaped !== null,
  escaped: escaped ?? '',
});

export const modes = {
  bare: mode(/[^ \t\r\n|&;()<>'"\\$`]+/y, ' \t\r\n|&;()<>'),
  double: mode(/[^"\\$`]+/y, '"', '"\\$`\n'),
  braces: mode(/[^}'"\\$`]+/y, '}'),
  bracesUpToSlash: mode(/[^}/'"\\$`]+/y, '}/'),
  bracesUpToColon: mode(/[^}:'"\\$`]+/y, '}:'),
  quotedBraces: mode(/[^}"\\$`]+/y, '}', '}"\\$`\n'),
  /** The lines of a here-document. */
  body: mode(/[^\\$`]+/y, '', '\\$`\n'),
} as const;

/** So deep may expansions stand in one another. */
const DEEPEST = 40;

/** Reads up to what ends the mode, or to the end of the line. Never throws; reads each character once. */
export function readParts(source: Source, { plain, stop, quoted, escaped }: Mode): readonly Part[] {
  const { line } = source;
  const parts: Part[] = [];
  const say = (text: string, isQuoted = quoted): void => {
    parts.push({ kind: 'text', text, quoted: isQuoted });
  };
  while (source.at < line.length) {
    const character = line.charAt(source.at);
    if (stop.includes(character)) break;
    plain.lastIndex = source.at;
    const text = plain.exec(line)?.[0];
    if (text !== undefined) {
      source.at += text.length;
      say(text);
    } else if (character === '\\') {
      const next = line.charAt(source.at + 1);
      const takes = next !== '' && (!quoted || escaped.includes(next));
      source.at += takes ? 2 : 1;
      source.carried ||= !quoted && source.at >= line.length && (next === '' || next === '\n');
      // A backslash with nothing after it stands for itself.
      if (!takes) say(character, true);
      else if (next !== '\n') say(next, true);
    } else if (character === '"' && stop !== '') {
      const start = source.at++;
      say('', true);
      parts.push(...readParts(source, modes.double));
      close(source, '"', start);
    } else if (character === "'" && !quoted) {
      say(upTo(source, "'", 1), true);
    } else if (character === '`') {
      parts.push({ kind: 'command', script: readBackticks(source), quoted });
    } else if (character === '$') {
      if (!quoted && line.startsWith("$'", source.at)) say(escapes(upTo(source, /'|\\[^]/g, 2)), true);
      else if (!quoted && line.startsWith('$"', source.at)) source.at++;
      else parts.push(readDollar(source, quoted));
    } else {
      source.at++;
      say(character);
    }
  }
  return parts;
}

function close(source: Source, quote: Quote, start: number): void {
  if (source.line.charAt(source.at) === quote) {
    source.at++;
    return;
  }
  source.open ??= quote;
  source.problem ??= { kind: 'quote-open', what: quote, at: start };
}

/** The text after an opening of `skip` characters, up to the single quote; escapes that the pattern names are passed over. */
function upTo(source: Source, end: "'" | RegExp, skip: number): string {
  const start = source.at;
  const from = start + skip;
  source.at = from;
  if (end === "'") {
    const found = source.line.indexOf(end, from);
    source.at = found === -1 ? source.line.length : found;
  } else {
    end.lastIndex = from;
    let found = end.exec(source.line);
    while (found !== null && found[0] !== "'") found = end.exec(source.line);
    source.at = found?.index ?? source.line.length;
  }
  const text = source.line.slice(from, source.at);
  close(source, "'", start);
  return text;
}

const SPECIAL = /[A-Za-z_]\w*|[0-9?#@*!$-]/y;
const BRACED = /\$\{(?:(#)(?=[\w?@*]))?([A-Za-z_]\w*|\d+|[?#@*!$-])(:[-=?+]|[-=?+]|##?|%%?|\/\/?|\^\^?|,,?|:)?/y;

function readDollar(source: Source, quoted: boolean): Part {
  const { line } = source;
  const start = source.at;
  const literal = (text: string): Part => {
    source.at = start + text.length;
    return { kind: 'text', text, quoted };
  };
  const unsupported = (what: string): Part => {
    source.problem ??= { kind: 'shell-unsupported', what, at: start };
    return literal('$');
  };
  const nested = line.startsWith('$(', start) || line.startsWith('${', start);
  if (nested && source.depth >= DEEPEST) {
    source.problem ??= { kind: 'shell-unsupported', what: line.slice(start, start + 2), at: start };
    return literal(line.slice(start));
  }
  if (line.startsWith('$((', start) || line.startsWith('$[', start))
    return unsupported(line.startsWith('$[', start) ? '$[' : '$((');
  if (line.startsWith('$(', start)) {
    source.at += 2;
    source.depth++;
    const script = source.commands(source, ')');
    source.depth--;
    return { kind: 'command', script, quoted };
  }
  if (line.startsWith('${', start)) {
    BRACED.lastIndex = start;
    const [opening, length, name, operator] = BRACED.exec(line) ?? [];
    if (opening === undefined || name === undefined) return unsupported('${');
    source.at += opening.length;
    source.depth++;
    const form = readForm(source, length === undefined ? (operator ?? '') : 'length', quoted);
    source.depth--;
    const end = line.charAt(source.at);
    if (end === '}') source.at++;
    else if (end === '') source.problem ??= { kind: 'shell-open', what: '${', closing: '}', at: start };
    else return unsupported('${');
    return { kind: 'parameter', name, quoted, form };
  }
  SPECIAL.lastIndex = start + 1;
  const name = SPECIAL.exec(line)?.[0];
  if (name === undefined) return literal('$');
  source.at += name.length + 1;
  return { kind: 'parameter', name, quoted, form: null };
}

type Form = (Part & { kind: 'parameter' })['form'];

function readForm(source: Source, operator: string, quoted: boolean): Form {
  if (operator === '') return null;
  if (operator === 'length') return { operator, operands: [] };
  const separator = operator.startsWith('/') ? '/' : operator === ':' ? ':' : null;
  if (separator === null) {
    const defaulting = /[-=?+]$/.test(operator);
    return { operator, operands: [readParts(source, quoted && defaulting ? modes.quotedBraces : modes.braces)] };
  }
  const first = readParts(source, separator === '/' ? modes.bracesUpToSlash : modes.bracesUpToColon);
  if (source.line.charAt(source.at) !== separator) return { operator, operands: [first] };
  source.at++;
  return { operator, operands: [first, readParts(source, modes.braces)] };
}

/** Backticks: inside of them a backslash takes the meaning of `\`, `$` and the backtick, and what is left is read as commands. */
function readBackticks(source: Source): Script {
  const start = source.at;
  const pattern = /`|\\[^]/g;
  pattern.lastIndex = start + 1;
  let end = pattern.exec(source.line);
  while (end !== null && end[0] !== '`') end = pattern.exec(source.line);
  const text = source.line.slice(start + 1, end?.index);
  source.at = end === null ? source.line.length : end.index + 1;
  if (end === null) source.problem ??= { kind: 'shell-open', what: '`', closing: '`', at: start };
  else if (source.depth >= DEEPEST) source.problem ??= { kind: 'shell-unsupported', what: '`', at: start };
  if (source.problem !== null) return [];
  const line = text.replaceAll(/\\([\\$`])/g, '$1');
  const inner: Source = { ...source, line, at: 0, problem: null, open: null, depth: source.depth + 1 };
  const script = source.commands(inner, '`');
  if (inner.problem !== null) source.problem = { ...inner.problem, at: start };
  return script;
}
