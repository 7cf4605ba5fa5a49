import { modes, readParts, type Source } from './read-parts.ts';
import type { Operator, Part, RedirectToken, Script, ShellProblem, Token, Word } from './syntax.ts';

export interface Tokens {
  /** What was read; where the line ends inside a `$(`, that operator and what stands in it come last. */
  readonly tokens: readonly Token[];
  /** The first thing that is wrong. Reading goes on after it, so that the line is known to its end. */
  readonly problem: ShellProblem | null;
  /** Whether the line ends in a `\` that carries it on. */
  readonly carried: boolean;
}

/** Makes commands of the tokens inside `$(…)`. */
export type Reader = (tokens: readonly Token[]) => { readonly script: Script; readonly problem: ShellProblem | null };

const OPERATOR = /(\d*)(<<<|<<-|<<|<>|<&|>>|>&|>\||[<>])|(&>>|&>)|(&&|\|\||\|&|;;|[;&|()\n])/y;

const tokensOnly: Reader = () => ({ script: [], problem: null });

/**
 * Cuts a line into words, operators and redirections as bash does: quotes, backslashes, `\` before a line break, comments, `$NAME`, `$(…)`,
 * here-documents. Never throws; reads each character once, or once for each pair of backticks around it.
 *
 * @example
 * tokenize(`echo 'a b' # note`).tokens.map(({ text }) => text) // ['echo', 'a b']
 */
export function tokenize(line: string, read: Reader = tokensOnly): Tokens {
  const unfinished: Token[][] = [];
  const source: Source = {
    line,
    at: 0,
    problem: null,
    open: null,
    depth: 0,
    carried: false,
    commands(inner, end) {
      const start = inner.at - 2;
      const { tokens, closed } = cut(inner, end === ')');
      if (!closed) {
        inner.problem ??= { kind: 'shell-open', what: '$(', closing: ')', at: start };
        if (inner.line === line) unfinished.push([{ kind: 'operator', text: '$(', start, end: start + 2 }, ...tokens]);
      }
      const { script, problem } = read(tokens);
      inner.problem ??= problem;
      return script;
    },
  };
  const { tokens } = cut(source, false);
  const outer = unfinished.length === 0 ? tokens : tokens.slice(0, -1);
  return { tokens: [...outer, ...unfinished.toReversed().flat()], problem: source.problem, carried: source.carried };

  function cut(source: Source, inside: boolean): { readonly tokens: Token[]; readonly closed: boolean } {
    const tokens: Token[] = [];
    const { line } = source;
    let waiting: Heredoc[] = [];
    let depth = 0;
    while (source.at < line.length) {
      const start = source.at;
      const character = line.charAt(start);
      if (character === ' ' || character === '\t' || character === '\r') {
        source.at++;
      } else if (line.startsWith('\\\n', start)) {
        source.at += 2;
        source.carried ||= source.at === line.length;
      } else if (character === '#') {
        const end = line.indexOf('\n', start);
        source.at = end === -1 ? line.length : end;
      } else {
        OPERATOR.lastIndex = start;
        const found = OPERATOR.exec(line);
        if (found === null) {
          const word = readWord(source);
          const before = tokens.at(-1);
          tokens.push(word);
          if (before?.kind === 'redirect' && /^<<-?$/.test(before.text))
            waiting.push({ redirect: before, delimiter: word });
          continue;
        }
        source.at += found[0].length;
        if (inside && character === ')' && depth === 0) return { tokens, closed: true };
        if (character === '(') depth++;
        if (character === ')') depth--;
        if (character === '\n') waiting = readBodies(source, waiting);
        tokens.push(tokenOf(found, start, source));
      }
    }
    const [missing] = waiting;
    if (missing !== undefined) {
      const { redirect, delimiter } = missing;
      const what = `${redirect.text}${delimiter.text}`;
      source.problem ??= { kind: 'shell-open', what, closing: delimiter.text, at: redirect.start };
    }
    return { tokens, closed: !inside };
  }
}

function tokenOf([, fd, redirect, both, operator]: RegExpExecArray, start: number, source: Source): Token {
  const end = source.at;
  const text = redirect ?? both;
  if (text === undefined) return { kind: 'operator', text: operatorOf(operator), start, end };
  // A process as a file.
  if (text.length === 1 && source.line.charAt(end) === '(')
    source.problem ??= { kind: 'shell-unsupported', what: `${text}(`, at: start };
  return { kind: 'redirect', text, fd: fd === undefined || fd === '' ? null : Number(fd), start, end, body: [] };
}

const OPERATORS: readonly Operator['text'][] = ['&&', '||', '|&', '|', ';;', ';', '&', '(', ')', '\n'];

function operatorOf(text: string | undefined): Operator['text'] {
  const found = OPERATORS.find((one) => one === text);
  if (found === undefined) throw new Error(`No operator ${text}`);
  return found;
}

function readWord(source: Source): Word {
  const start = source.at;
  const parts = readParts(source, modes.bare);
  const end = source.at;
  let text = '';
  for (const part of parts) if (part.kind === 'text') text += part.text;
  // Expansions are shown as they were typed; they are rare, so the word is cut again only then.
  if (parts.some(({ kind }) => kind !== 'text')) text = source.line.slice(start, end);
  return { kind: 'word', text, start, end, open: source.open, quoted: parts.some(({ quoted }) => quoted), parts };
}

/** A here-document whose lines come after the line break. */
interface Heredoc {
  readonly redirect: RedirectToken;
  readonly delimiter: Word;
}

/** Reads the lines of here-documents into their redirections; answers those whose end is missing. */
function readBodies(source: Source, waiting: readonly Heredoc[]): Heredoc[] {
  return waiting.filter(({ redirect, delimiter }) => {
    const { line } = source;
    const kept: string[] = [];
    while (source.at < line.length) {
      const end = line.indexOf('\n', source.at);
      const raw = line.slice(source.at, end === -1 ? undefined : end);
      source.at = end === -1 ? line.length : end + 1;
      const text = redirect.text === '<<-' ? raw.replace(/^\t+/, '') : raw;
      if (text === delimiter.text) {
        redirect.body.push(...bodyOf(source, delimiter, kept.map((each) => `${each}\n`).join('')));
        return false;
      }
      kept.push(text);
    }
    return true;
  });
}

function bodyOf(source: Source, { quoted, start }: Word, text: string): readonly Part[] {
  if (quoted) return [{ kind: 'text', text, quoted: true }];
  const inner: Source = { ...source, line: text, at: 0, problem: null, open: null };
  const parts = readParts(inner, modes.body);
  if (inner.problem !== null) source.problem ??= { ...inner.problem, at: start };
  return parts;
}
