/**
 * What Python's `json` says of a text that is no JSON: the problem, the line, the column, and the number of characters before it. Null for
 * a text that is JSON. Source: CPython 3.14, Modules/_json.c and Lib/json/decoder.py
 *
 * @example
 * jsonProblem('[') // 'Expecting value: line 1 column 2 (char 1)'
 */
export function jsonProblem(text: string): string | null {
  const found = new JsonReader(text).problem();
  if (found === null) return null;
  const before = text.slice(0, found.at);
  const line = before.split('\n').length;
  const column = charactersIn(before.slice(before.lastIndexOf('\n') + 1)) + 1;
  return `${found.what}: line ${line} column ${column} (char ${charactersIn(before)})`;
}

/** AWS: Python counts characters, not the halves of those that take two. */
const charactersIn = (text: string): number => Array.from(text).length;

interface Problem {
  readonly what: string;
  readonly at: number;
}

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;
const BLANKS = /[ \t\n\r]*/y;
/** What a string goes on with: characters that stand for themselves, and escapes that are whole. */
const CHARACTERS = /(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*/y;

class JsonReader {
  #at = 0;
  readonly #open: ('[' | '{')[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  problem(): Problem | null {
    if (this.#text.startsWith('\ufeff')) return { what: 'Unexpected UTF-8 BOM (decode using utf-8-sig)', at: 0 };
    this.#skip(BLANKS);
    do {
      const problem = this.#value() ?? this.#afterValue();
      if (problem !== null) return problem;
    } while (this.#open.length > 0);
    this.#skip(BLANKS);
    return this.#at < this.#text.length ? this.#here('Extra data') : null;
  }

  /** A value with the beginnings of those that hold it: up to where the innermost one ends. */
  #value(): Problem | null {
    for (;;) {
      const next = this.#next();
      if (next === '"') return this.#string();
      if (next !== '[' && next !== '{') return this.#skip(SCALAR) ? null : this.#here('Expecting value');
      this.#at += 1;
      this.#skip(BLANKS);
      if (this.#next() === (next === '[' ? ']' : '}')) {
        this.#at += 1;
        return null;
      }
      this.#open.push(next);
      const problem = next === '{' ? this.#key() : null;
      if (problem !== null) return problem;
    }
  }

  /** What stands behind a value: the ends of what holds it, up to where the next value begins. */
  #afterValue(): Problem | null {
    for (;;) {
      const open = this.#open.at(-1);
      if (open === undefined) return null;
      this.#skip(BLANKS);
      const [end, kind] = open === '[' ? [']', 'array'] : ['}', 'object'];
      const next = this.#next();
      if (next === end) {
        this.#at += 1;
        this.#open.pop();
        continue;
      }
      if (next !== ',') return this.#here("Expecting ',' delimiter");
      const comma = this.#at;
      this.#at += 1;
      this.#skip(BLANKS);
      if (this.#next() === end) return { what: `Illegal trailing comma before end of ${kind}`, at: comma };
      return open === '{' ? this.#key() : null;
    }
  }

  #key(): Problem | null {
    if (this.#next() !== '"') return this.#here('Expecting property name enclosed in double quotes');
    const problem = this.#string();
    if (problem !== null) return problem;
    this.#skip(BLANKS);
    if (this.#next() !== ':') return this.#here("Expecting ':' delimiter");
    this.#at += 1;
    this.#skip(BLANKS);
    return null;
  }

  #string(): Problem | null {
    const start = this.#at;
    this.#at += 1;
    this.#skip(CHARACTERS);
    const next = this.#next();
    if (next === '"') {
      this.#at += 1;
      return null;
    }
    const escaped = this.#text[this.#at + 1];
    if (next === '' || (next === '\\' && escaped === undefined))
      return { what: 'Unterminated string starting at', at: start };
    if (next !== '\\') return this.#here('Invalid control character at');
    return escaped === 'u'
      ? { what: String.raw`Invalid \uXXXX escape`, at: this.#at + 1 }
      : this.#here(String.raw`Invalid \escape`);
  }

  #here(what: string): Problem {
    return { what, at: this.#at };
  }

  #next(): string {
    return this.#text[this.#at] ?? '';
  }

  /** Goes past what a pattern finds here; false when that is nothing. */
  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const length = pattern.exec(this.#text)?.[0].length ?? 0;
    this.#at += length;
    return length > 0;
  }
}
