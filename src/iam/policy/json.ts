import type { TextRange } from './document.ts';

/** A JSON value that remembers where it stands. Objects keep every entry, duplicates included. */
export type JsonNode =
  | { readonly kind: 'object'; readonly entries: readonly JsonEntry[]; readonly range: TextRange }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[]; readonly range: TextRange }
  | { readonly kind: 'string'; readonly value: string; readonly range: TextRange }
  | { readonly kind: 'number'; readonly value: number; readonly range: TextRange }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly range: TextRange }
  | { readonly kind: 'null'; readonly range: TextRange };

export interface JsonEntry {
  readonly key: string;
  readonly keyRange: TextRange;
  readonly value: JsonNode;
}

export interface JsonProblem {
  readonly message: string;
  readonly offset: number;
}

export type JsonResult = { readonly node: JsonNode } | { readonly problem: JsonProblem };

/** Deeper than any policy, shallow enough for any stack. */
const MAX_DEPTH = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const SPACE = /[ \t\n\r]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Stop extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/**
 * Parses JSON (RFC 8259) in one pass and keeps positions. Never throws: what is not JSON comes back as a problem with its offset.
 *
 * @example
 * parseJson('{"a": 1}') // { node: { kind: 'object', … } }
 */
export function parseJson(text: string): JsonResult {
  const reader = new Reader(text);
  try {
    return { node: reader.document() };
  } catch (error) {
    if (error instanceof Stop) return { problem: { message: error.message, offset: error.offset } };
    throw error;
  }
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonNode {
    const node = this.#value(0);
    this.#skipSpace();
    if (this.#at < this.#text.length) throw new Stop('Unexpected text after the end of the document', this.#at);
    return node;
  }

  #value(depth: number): JsonNode {
    if (depth > MAX_DEPTH) throw new Stop(`Nested deeper than ${MAX_DEPTH} levels`, this.#at);
    this.#skipSpace();
    const start = this.#at;
    const character = this.#text[start];
    if (character === undefined) throw new Stop('Unexpected end of the document', start);
    if (character === '{') return this.#object(depth);
    if (character === '[') return this.#array(depth);
    if (character === '"') return { kind: 'string', value: this.#string(), range: { start, end: this.#at } };
    if (this.#word('true')) return { kind: 'boolean', value: true, range: { start, end: this.#at } };
    if (this.#word('false')) return { kind: 'boolean', value: false, range: { start, end: this.#at } };
    if (this.#word('null')) return { kind: 'null', range: { start, end: this.#at } };
    const digits = this.#match(NUMBER);
    if (digits === '') throw new Stop(`Unexpected character ${JSON.stringify(character)}`, start);
    return { kind: 'number', value: Number(digits), range: { start, end: this.#at } };
  }

  #object(depth: number): JsonNode {
    const start = this.#at++;
    const entries: JsonEntry[] = [];
    if (this.#closes('}')) return { kind: 'object', entries, range: { start, end: this.#at } };
    for (;;) {
      this.#skipSpace();
      const keyStart = this.#at;
      if (this.#text[keyStart] !== '"') throw new Stop('Expected a name in double quotes', keyStart);
      const key = this.#string();
      const keyRange = { start: keyStart, end: this.#at };
      this.#skipSpace();
      if (this.#text[this.#at] !== ':') throw new Stop('Expected ":" after the name', this.#at);
      this.#at++;
      entries.push({ key, keyRange, value: this.#value(depth + 1) });
      if (this.#closes('}')) return { kind: 'object', entries, range: { start, end: this.#at } };
      this.#comma('}');
    }
  }

  #array(depth: number): JsonNode {
    const start = this.#at++;
    const items: JsonNode[] = [];
    if (this.#closes(']')) return { kind: 'array', items, range: { start, end: this.#at } };
    for (;;) {
      items.push(this.#value(depth + 1));
      if (this.#closes(']')) return { kind: 'array', items, range: { start, end: this.#at } };
      this.#comma(']');
    }
  }

  #string(): string {
    const start = this.#at++;
    let value = '';
    for (;;) {
      value += this.#match(PLAIN);
      const character = this.#text[this.#at];
      if (character === '"') {
        this.#at++;
        return value;
      }
      if (character !== '\\') throw new Stop('The string that starts here does not end', start);
      value += this.#escape();
    }
  }

  #escape(): string {
    const start = this.#at;
    const letter = this.#text[start + 1] ?? '';
    const plain = ESCAPES[letter];
    if (plain !== undefined) {
      this.#at += 2;
      return plain;
    }
    const hex = this.#text.slice(start + 2, start + 6);
    if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex)) throw new Stop('Unknown escape in a string', start);
    this.#at += 6;
    return String.fromCharCode(parseInt(hex, 16));
  }

  #comma(closing: string): void {
    if (this.#text[this.#at] !== ',') throw new Stop(`Expected "," or "${closing}"`, this.#at);
    this.#at++;
  }

  #closes(closing: string): boolean {
    this.#skipSpace();
    if (this.#text[this.#at] !== closing) return false;
    this.#at++;
    return true;
  }

  #word(word: string): boolean {
    if (!this.#text.startsWith(word, this.#at)) return false;
    this.#at += word.length;
    return true;
  }

  #skipSpace(): void {
    this.#match(SPACE);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}
