/** What stands before the cursor, as far as completion has to know. */
export interface Scanned {
  readonly position: 'command' | 'argument' | 'file' | 'variable' | 'nothing';
  /** The words of the command before the one at the cursor, without assignments and redirections; the first is its name. */
  readonly words: readonly string[];
  /** Whether the command reads from a pipe. */
  readonly piped: boolean;
  /** The word at the cursor, with its quotes taken off; for a variable, its name so far. */
  readonly typed: string;
  /** Offset where what is typed begins, quotes included; the cursor when nothing is typed. */
  readonly start: number;
  readonly quoted: boolean;
}

/** A command being read; one inside another is in `$(…)`, backticks or brackets. */
interface Frame {
  readonly end: string;
  /** Whether it stands inside double quotes, which go on behind it. */
  readonly inQuotes: boolean;
  words: string[];
  piped: boolean;
  redirects: boolean;
  word: Part | null;
}

interface Part {
  text: string;
  readonly start: number;
  quoted: boolean;
}

/** After these a command begins. */
const KEYWORDS = new Set(['do', 'then', 'else', 'elif', 'if', 'while', 'until', '!', '{', 'time']);
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;
const OPERATORS = ['&&', '||', ';;', '|&', '|', ';', '&', '\n'];
const REDIRECTION = /(?:&>>?|\d*(?:<<<|<>|>>|>\||[<>]&\d|[<>]))/y;
const HERE = /<<-?\s*(['"]?)(\w+)\1/y;

/**
 * Reads a line up to the cursor as a shell would, whatever it ends in: quotes, escapes, `$(…)`, `;`, `&&`, `||`, `|`, `for … do`, assignments,
 * redirections, here-documents, comments. Never throws; reads each character once.
 *
 * @example
 * scan('cat p.json | aws iam get-g') // words: aws, iam; typed: get-g
 */
export function scan(before: string): Scanned {
  const reader = new Reader(before);
  return reader.read();
}

class Reader {
  private readonly source: string;
  private readonly frames: Frame[] = [];
  private at = 0;
  private quote: '' | "'" | '"' = '';
  private comment = false;
  /** Delimiters of here-documents whose text begins with the next line. */
  private pending: string[] = [];
  private inHere = false;

  constructor(source: string) {
    this.source = source;
    this.open('', false);
  }

  read(): Scanned {
    while (this.at < this.source.length) this.step();
    return this.result();
  }

  private get frame(): Frame {
    const last = this.frames.at(-1);
    if (last === undefined) throw new Error('A line has no command');
    return last;
  }

  private open(end: string, inQuotes: boolean): void {
    this.frames.push({ end, inQuotes, words: [], piped: false, redirects: false, word: null });
  }

  private step(): void {
    const character = this.source.charAt(this.at);
    if (this.comment) {
      if (character === '\n') this.comment = false;
      else {
        this.at++;
        return;
      }
    }
    if (this.quote === "'") return this.inSingle(character);
    if (this.quote === '"') return this.inDouble(character);
    this.bare(character);
  }

  private inSingle(character: string): void {
    if (character === "'") this.quote = '';
    else this.part().text += character;
    this.at++;
  }

  private inDouble(character: string): void {
    if (character === '"') {
      this.quote = '';
      this.at++;
    } else if (character === '\\') {
      this.part().text += this.source.charAt(this.at + 1);
      this.at += 2;
    } else if (!this.substitution(true)) {
      this.part().text += character;
      this.at++;
    }
  }

  private bare(character: string): void {
    const { frame } = this;
    if (character === frame.end) return this.close();
    if (this.source.startsWith('\\\n', this.at)) {
      this.at += 2;
    } else if (character === '\\') {
      this.part().text += this.source.charAt(this.at + 1);
      this.part().quoted = true;
      this.at += 2;
    } else if (character === "'" || character === '"') {
      this.part().quoted = true;
      this.quote = character;
      this.at++;
    } else if (character === '#' && frame.word === null) {
      this.comment = true;
    } else if (!this.substitution(false) && !this.redirection() && !this.operator()) {
      if (/\s/.test(character)) this.endWord();
      else if (character === '(' && frame.word === null) this.open(')', false);
      else this.part().text += character;
      this.at++;
    }
  }

  /** `$(` and backticks: a command whose output becomes part of the word. */
  private substitution(inQuotes: boolean): boolean {
    const opens = this.source.startsWith('$(', this.at) ? ')' : this.source.charAt(this.at) === '`' ? '`' : null;
    if (opens === null) return false;
    this.part();
    this.quote = '';
    this.at += opens === ')' ? 2 : 1;
    this.open(opens, inQuotes);
    return true;
  }

  private close(): void {
    const closed = this.frames.length > 1 ? this.frames.pop() : undefined;
    if (closed?.inQuotes === true) this.quote = '"';
    this.at++;
  }

  private redirection(): boolean {
    const { frame } = this;
    // A number that a word ends in is part of the word: `a2>f`.
    if (frame.word !== null && /\d/.test(this.source.charAt(this.at))) return false;
    HERE.lastIndex = this.at;
    const here = this.source.startsWith('<<<', this.at) ? null : HERE.exec(this.source);
    if (here !== null) {
      this.endWord();
      this.pending.push(here[2] ?? '');
      this.at = HERE.lastIndex;
      return true;
    }
    REDIRECTION.lastIndex = this.at;
    const found = REDIRECTION.exec(this.source)?.[0];
    if (found === undefined) return false;
    this.endWord();
    frame.redirects = !/&\d$/.test(found);
    this.at += found.length;
    return true;
  }

  private operator(): boolean {
    const found = OPERATORS.find((one) => this.source.startsWith(one, this.at));
    if (found === undefined) return false;
    this.endWord();
    const { frame } = this;
    frame.words = [];
    frame.redirects = false;
    frame.piped = found.startsWith('|') && found !== '||';
    this.at += found.length;
    if (found === '\n') this.hereDocuments();
    return true;
  }

  /** Leaves out the text of here-documents; one without its end goes up to the cursor. */
  private hereDocuments(): void {
    for (const delimiter of this.pending) {
      for (;;) {
        const end = this.source.indexOf('\n', this.at);
        const line = this.source.slice(this.at, end === -1 ? undefined : end);
        this.at = end === -1 ? this.source.length : end + 1;
        if (end === -1) {
          this.inHere = true;
          return;
        }
        if (line.replace(/^\t+/, '') === delimiter) break;
      }
    }
    this.pending = [];
  }

  private part(): Part {
    this.frame.word ??= { text: '', start: this.at, quoted: false };
    return this.frame.word;
  }

  private endWord(): void {
    const { frame } = this;
    const { word } = frame;
    frame.word = null;
    if (word === null) return;
    if (frame.redirects) frame.redirects = false;
    else if (frame.words.length > 0 || word.quoted || !isPrefix(word.text)) frame.words.push(word.text);
  }

  private result(): Scanned {
    const { words, piped, word, redirects } = this.frame;
    const { text: typed, start, quoted } = word ?? { text: '', start: this.at, quoted: false };
    const here = { words, piped, typed, start, quoted };
    if (this.comment || this.inHere) return { ...here, position: 'nothing' };
    const variable = this.quote === "'" ? null : /\$\{?(\w*)$/.exec(this.source);
    if (variable !== null && !this.source.slice(0, variable.index).endsWith('\\')) {
      const [, name = ''] = variable;
      return { ...here, position: 'variable', typed: name, start: this.at - name.length, quoted: false };
    }
    if (redirects) return { ...here, position: 'file' };
    // The name of what a loop goes over is the person's own.
    if (words[0] === 'for' && words.length < 3) return { ...here, position: 'nothing' };
    return { ...here, position: words.length === 0 ? 'command' : 'argument' };
  }
}

const isPrefix = (text: string): boolean => KEYWORDS.has(text) || ASSIGNMENT.test(text);
