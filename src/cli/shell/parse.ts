import { readAssignment } from './assignment.ts';
import { keywordKind, passOver } from './blocks.ts';
import type {
  Assignment,
  Command,
  Connector,
  Pipeline,
  Redirect,
  Script,
  ShellProblem,
  SimpleCommand,
  Token,
  Word,
} from './syntax.ts';
import { tokenize } from './tokenize.ts';

export type Parsed =
  { readonly ok: true; readonly script: Script } | { readonly ok: false; readonly problem: ShellProblem };

/** Reads a line as pipelines joined by `;`, `&&`, `||` and line breaks. */
export function parseLine(line: string): Parsed {
  const { tokens, problem } = tokenize(line, parseTokens);
  const parsed = parseTokens(tokens);
  const wrong = problem ?? parsed.problem;
  return wrong === null ? { ok: true, script: parsed.script } : { ok: false, problem: wrong };
}

/** Makes commands of tokens, all lines of them. */
export function parseTokens(tokens: readonly Token[]): {
  readonly script: Script;
  readonly problem: ShellProblem | null;
} {
  const reader = commandReader(tokens);
  const script: Pipeline[] = [];
  while (reader.at() < tokens.length) {
    const line = reader.line();
    script.push(...line.script);
    if (line.problem !== null) return { script, problem: line.problem };
  }
  return { script, problem: null };
}

/** One line of commands: up to the line break that ends it, which is not one inside a loop or after `&&`. What is wrong ends there too. */
export interface CommandLine {
  readonly script: Script;
  readonly problem: ShellProblem | null;
  /** Whether the tokens end before the line does. */
  readonly unfinished: boolean;
}

/** So deep may groups and loops stand in one another. */
const DEEPEST = 40;

/** Reads line after line of the tokens. Never throws; looks at each token once, or twice in a block that it passes over. */
export function commandReader(tokens: readonly Token[]): { at(): number; line(): CommandLine } {
  let at = 0;
  let depth = 0;
  let problem: ShellProblem | null = null;
  let unfinished = false;

  const reserved = (): string | null => {
    const token = tokens[at];
    return token?.kind === 'word' && !token.quoted ? token.text : null;
  };
  const operator = (): string | null => {
    const token = tokens[at];
    return token?.kind === 'operator' ? token.text : null;
  };
  const place = (index = at): number => tokens[index]?.start ?? tokens.at(-1)?.end ?? 0;
  const wrong = (
    kind: 'shell-unsupported' | 'shell-keyword' | 'shell-unexpected',
    what: string,
    where = place(),
  ): void => {
    problem ??= { kind, what, at: where };
  };
  /** What cannot stand here; at the end of the tokens it is what waits for more. */
  const unexpected = (waiting: { readonly text: string; readonly start: number } | null): void => {
    const token = tokens[at];
    unfinished ||= token === undefined;
    const found = token ?? waiting;
    wrong('shell-unexpected', found?.text === '\n' ? '⏎' : (found?.text ?? ''), found?.start ?? place());
  };
  const open = (what: string, closing: string, start: number): void => {
    if (tokens[at] === undefined) {
      unfinished = true;
      problem ??= { kind: 'shell-open', what, closing, at: start };
    } else unexpected(null);
  };
  const lineBreaks = (): void => {
    while (operator() === '\n') at++;
  };

  function list(ends: () => boolean, oneLine: boolean): Script {
    const script: Pipeline[] = [];
    let after: Connector = ';';
    let waiting: Token | null = null;
    for (;;) {
      if (problem?.kind === 'shell-unexpected') break;
      if (oneLine && waiting === null && script.length > 0 && operator() === '\n') {
        at++;
        break;
      }
      lineBreaks();
      if (tokens[at] === undefined || (waiting === null && ends())) break;
      const pipeline = readPipeline(after);
      if (pipeline === null) break;
      script.push(pipeline);
      waiting = null;
      const separator = tokens[at];
      if (separator?.kind !== 'operator') break;
      if (separator.text === '&&' || separator.text === '||') {
        after = separator.text;
        waiting = separator;
      } else if (separator.text === ';' || separator.text === '&' || separator.text === '\n') {
        if (separator.text === '&') wrong('shell-unsupported', '&');
        after = ';';
      } else break;
      if (!oneLine || separator.text !== '\n') at++;
    }
    if (waiting !== null && tokens[at] === undefined) unexpected(waiting);
    return script;
  }

  function readPipeline(after: Connector): Pipeline | null {
    let negated = false;
    while (reserved() === '!') {
      negated = !negated;
      at++;
    }
    const commands: Command[] = [];
    for (;;) {
      const command = readCommand();
      if (command === null) {
        unexpected(commands.length === 0 && !negated ? null : (tokens[at - 1] ?? null));
        return null;
      }
      const bar = operator();
      const joined = bar === '|' || bar === '|&';
      commands.push(bar === '|&' ? withErrors(command) : command);
      if (!joined) return { after, negated, commands };
      at++;
      lineBreaks();
    }
  }

  function readCommand(): Command | null {
    const start = place();
    const word = reserved();
    if (operator() === '(' || word === '{') {
      const subshell = word !== '{';
      const opening = subshell ? '(' : '{';
      const closing = subshell ? ')' : '}';
      at++;
      if (subshell && operator() === '(') wrong('shell-unsupported', '((', start);
      const body = deeper(() => list(() => (subshell ? operator() : reserved()) === closing, false));
      if ((subshell ? operator() : reserved()) !== closing || body.length === 0) open(opening, closing, start);
      else at++;
      return { kind: 'group', subshell, body, redirects: readRedirects() };
    }
    if (word === 'for') return readFor(start);
    const kind = word === null ? null : keywordKind(word);
    if (word !== null && kind !== null) {
      wrong(kind, word);
      const passed = passOver(tokens, at);
      at = passed.at;
      unfinished ||= !passed.closed;
      if (word === 'function' && reserved() === '{') readCommand();
      return nothing;
    }
    return readSimple();
  }

  /** A reader of what stands inside; too deep is not read at all. */
  function deeper(read: () => Script): Script {
    if (depth >= DEEPEST) {
      wrong('shell-unsupported', '(');
      at = tokens.length;
      return [];
    }
    depth++;
    const script = read();
    depth--;
    return script;
  }

  function readFor(start: number): Command | null {
    at++;
    const name = reserved() ?? '';
    if (!/^[A-Za-z_]\w*$/.test(name)) {
      if (operator() === '(') wrong('shell-unsupported', 'for ((', start);
      else open('for', 'done', start);
      return null;
    }
    at++;
    lineBreaks();
    const words: Word[] = [];
    if (reserved() === 'in') {
      at++;
      for (let token = tokens[at]; token?.kind === 'word'; token = tokens[++at]) words.push(token);
    }
    if (operator() === ';') at++;
    lineBreaks();
    if (reserved() !== 'do') {
      open('for', 'done', start);
      return null;
    }
    at++;
    const body = deeper(() => list(() => reserved() === 'done', false));
    if (reserved() !== 'done' || body.length === 0) {
      open('for', 'done', start);
      return null;
    }
    at++;
    return { kind: 'for', name, words, body, redirects: readRedirects() };
  }

  function readRedirects(): readonly Redirect[] {
    const redirects: Redirect[] = [];
    for (let token = tokens[at]; token?.kind === 'redirect'; token = tokens[at]) {
      const target = tokens[++at];
      if (target?.kind !== 'word') {
        unexpected(token);
        break;
      }
      at++;
      const { text: operator, fd, body } = token;
      if (operator === '<>' || operator === '<&' || (fd ?? 0) > 2)
        wrong('shell-unsupported', `${fd ?? ''}${operator}`, token.start);
      redirects.push({ operator, fd, target, body });
    }
    return redirects;
  }

  function readSimple(): SimpleCommand | null {
    const assignments: Assignment[] = [];
    const words: Word[] = [];
    const redirects: Redirect[] = [];
    for (;;) {
      const token = tokens[at];
      if (token?.kind === 'redirect') {
        redirects.push(...readRedirects());
      } else if (token?.kind === 'word') {
        const assignment = words.length === 0 ? readAssignment(token) : null;
        if (assignment === null) words.push(token);
        else assignments.push(assignment);
        at++;
      } else break;
    }
    if (assignments.length + words.length + redirects.length === 0) return null;
    // `name() { …; }` and `name=(…)`.
    if (operator() === '(') {
      wrong('shell-unsupported', '(');
      while (tokens[at] !== undefined && operator() !== ')' && operator() !== '\n') at++;
      if (operator() === ')') at++;
      if (reserved() === '{') readCommand();
    }
    return { kind: 'simple', assignments, words, redirects };
  }

  return {
    at: () => at,
    line() {
      problem = null;
      unfinished = false;
      const start = at;
      const script = list(() => false, true);
      const ended = at === tokens.length || (at > start && tokens[at - 1]?.text === '\n');
      if (!ended) {
        unexpected(null);
        do at++;
        while (at < tokens.length && tokens[at - 1]?.text !== '\n');
      }
      return { script, problem, unfinished };
    },
  };
}

const nothing: SimpleCommand = { kind: 'simple', assignments: [], words: [], redirects: [] };

/** `a |& b` is `a 2>&1 | b`. */
function withErrors(command: Command): Command {
  const at = { start: 0, end: 0, open: null, quoted: false };
  const target: Word = { kind: 'word', text: '1', parts: [{ kind: 'text', text: '1', quoted: false }], ...at };
  return { ...command, redirects: [...command.redirects, { operator: '>&', fd: 2, target, body: [] }] };
}
