/** A word with its quotes taken off. `start` and `end` are offsets in the line, quotes included. */
export interface Word {
  readonly kind: 'word';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The quote that the line ends in, when it ends inside this word. */
  readonly open: Quote | null;
  /** Whether any part of the word was quoted or escaped. */
  readonly quoted: boolean;
}

export type Quote = "'" | '"';

/** What separates commands. A line break counts as `;`. */
export type Connector = ';' | '&&' | '||';

export interface Operator {
  readonly kind: 'operator';
  readonly text: Connector | '|';
  readonly start: number;
  readonly end: number;
}

export type Token = Word | Operator;

/** Why a line cannot run. `at` is an offset in the line. */
export type ShellProblem =
  | { readonly kind: 'quote-open'; readonly what: Quote; readonly at: number }
  | { readonly kind: 'shell-unsupported'; readonly what: string; readonly at: number }
  | { readonly kind: 'shell-unexpected'; readonly what: string; readonly at: number };

export interface Tokens {
  /** What was read up to the problem, if there is one. */
  readonly tokens: readonly Token[];
  readonly problem: ShellProblem | null;
}

const OPERATORS: readonly Operator['text'][] = ['&&', '||', '|', ';'];

/** Beginnings of what a real shell would do here and this one does not; read at an unquoted place, or inside double quotes. */
const UNSUPPORTED = {
  bare: /(?:>>?|<<?<?|&|\(|\)|`|\$(?:\w+|[({'"?!@*#$-]))/y,
  double: /(?:`|\$(?:\w+|[({?!@*#$-]))/y,
};

/**
 * Cuts a line into words and operators as a POSIX shell does: single and double quotes, backslashes, `\` before a line break, comments.
 * Never throws; reads each character once.
 *
 * @example
 * tokenize(`echo 'a b' # note`).tokens.map(({ text }) => text) // ['echo', 'a b']
 */
export function tokenize(line: string): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const character = line.charAt(at);
    if (character === '\n') {
      tokens.push({ kind: 'operator', text: ';', start: at, end: ++at });
    } else if (/\s/.test(character)) {
      at++;
    } else if (line.startsWith('\\\n', at)) {
      at += 2;
    } else if (character === '#') {
      const end = line.indexOf('\n', at);
      at = end === -1 ? line.length : end;
    } else {
      const start = at;
      const operator = OPERATORS.find((text) => line.startsWith(text, start));
      if (operator !== undefined) {
        at += operator.length;
        tokens.push({ kind: 'operator', text: operator, start, end: at });
        continue;
      }
      const { word, problem } = readWord(line, at);
      if (word !== null) tokens.push(word);
      if (problem !== null) return { tokens, problem };
      at = word === null ? at + 1 : word.end;
    }
  }
  return { tokens, problem: null };
}

function unsupportedAt(line: string, at: number, where: keyof typeof UNSUPPORTED): ShellProblem | null {
  const pattern = UNSUPPORTED[where];
  pattern.lastIndex = at;
  const what = pattern.exec(line)?.[0];
  return what === undefined ? null : { kind: 'shell-unsupported', what, at };
}

function readWord(line: string, start: number): { word: Word | null; problem: ShellProblem | null } {
  let at = start;
  let text = '';
  let open: { quote: Quote; at: number } | null = null;
  let quoted = false;
  const end = (problem: ShellProblem | null) => {
    const word: Word | null =
      at === start ? null : { kind: 'word', text, start, end: at, open: open?.quote ?? null, quoted };
    return { word, problem };
  };

  while (at < line.length) {
    const character = line.charAt(at);
    if (open?.quote === "'") {
      if (character === "'") open = null;
      else text += character;
      at++;
    } else if (open !== null) {
      const next = line.charAt(at + 1);
      const problem = unsupportedAt(line, at, 'double');
      if (problem !== null) return end(problem);
      if (character === '"') open = null;
      // Inside double quotes a backslash keeps its meaning only before these.
      else if (character === '\\' && next !== '' && '"\\$`\n'.includes(next)) {
        if (next !== '\n') text += next;
        at++;
      } else text += character;
      at++;
    } else if (character === "'" || character === '"') {
      open = { quote: character, at };
      quoted = true;
      at++;
    } else if (character === '\\') {
      // A backslash with nothing after it stands for itself.
      const next = line.charAt(at + 1) || character;
      if (next !== '\n') text += next;
      quoted = true;
      at = Math.min(at + 2, line.length);
    } else if (/[\s|;]/.test(character) || line.startsWith('&&', at)) {
      break;
    } else {
      const problem = unsupportedAt(line, at, 'bare');
      if (problem !== null) return end(problem);
      text += character;
      at++;
    }
  }
  return end(open === null ? null : { kind: 'quote-open', what: open.quote, at: open.at });
}
