import type { Json } from '../../iam/index.ts';

export type Shorthand =
  | { readonly ok: true; readonly pairs: Readonly<Record<string, Json>> }
  | { readonly ok: false; readonly message: string };

/** A value that is not quoted. The first one of a key may hold `=`; one after a comma may not. */
const FIRST = /(?:\\,|[^\s"',=[{])(?:\\,|[^"',\]}])*/y;
const SECOND = /(?:\\,|[^\s"',=[{])(?:\\,|[^"',=])*/y;

/** The forms of quoted values, by the quote; `name` is what AWS's CLI calls them in a refusal. */
const QUOTED = {
  "'": { name: 'singled quoted', form: /'((?:[^'\\]|\\[^])*)'/y },
  '"': { name: 'double quoted', form: /"((?:[^"\\]|\\[^])*)"/y },
} as const;

const KEY = /[\w.#/:-]*/y;

/**
 * Reads `Key=team,Value=data` as the AWS CLI does: values may stand in quotes, with `\` before a quote inside; `a=x,y` and `a=[x,y]` are lists,
 * `a={b=x}` is a structure. The refusal names what was expected and points at the place. Source: aws-cli v2, shorthand.py
 *
 * @example
 * readShorthand('Name=tag:team,Values=data,web') // { ok: true, pairs: { Name: 'tag:team', Values: ['data', 'web'] } }
 */
export function readShorthand(text: string): Shorthand {
  const reader = new Reader(text);
  const pairs = new Map<string, Json>();
  do {
    const start = reader.at;
    const name = reader.key();
    const value = reader.values();
    if (pairs.has(name)) reader.refuse(`Second instance of key "${name}" encountered`, start);
    pairs.set(name, value);
  } while (reader.goesOn() && reader.expect(','));
  return reader.refusal === null
    ? { ok: true, pairs: Object.fromEntries(pairs) }
    : { ok: false, message: reader.refusal };
}

/** Reads on from a place. After the first refusal it stands still, at the end of the text as far as anybody sees. */
class Reader {
  at = 0;
  refusal: string | null = null;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  goesOn(): boolean {
    return this.refusal === null && this.at < this.#text.length;
  }

  refuse(problem: string, at = this.at): void {
    this.refusal ??= `${problem} for input:\n${this.#text}\n${' '.repeat(at)}^`;
  }

  expect(character: string): boolean {
    const found = this.#next();
    if (found === character) this.at += 1;
    else this.refuse(`Expected: '${character}', received: '${found === '' ? 'EOF' : found}'`);
    this.#blanks();
    return this.refusal === null;
  }

  key(): string {
    const name = this.#match(KEY)?.[0] ?? '';
    this.#blanks();
    this.expect('=');
    return name;
  }

  /** What stands behind the `=` of a key outside of braces. */
  values(): Json {
    if (!this.goesOn()) return '';
    return '[{'.includes(this.#next()) ? this.#explicit() : this.#separated();
  }

  /** AWS: what follows a comma is another value, unless it turns out to be the next key. */
  #separated(): Json {
    const first = this.#first();
    const list = [first];
    this.#blanks();
    while (this.goesOn() && this.#next() === ',') {
      const comma = this.at;
      this.expect(',');
      const value = this.#second();
      this.#blanks();
      const isValue = this.refusal === null && ['', ','].includes(this.#next());
      if (isValue) list.push(value);
      else if (this.at < this.#text.length) {
        this.refusal = null;
        this.at = comma;
        break;
      }
    }
    return list.length === 1 ? first : list;
  }

  #explicit(): Json {
    if (this.#next() === '[') return this.#list();
    return this.#next() === '{' ? this.#hash() : this.#first();
  }

  #list(): Json {
    const list: Json[] = [];
    this.expect('[');
    while (this.refusal === null && this.#next() !== ']') {
      list.push(this.#explicit());
      this.#separator(']');
    }
    this.expect(']');
    return list;
  }

  #hash(): Json {
    const pairs = new Map<string, Json>();
    this.expect('{');
    while (this.refusal === null && this.#next() !== '}') {
      pairs.set(this.key(), this.#explicit());
      this.#separator('}');
    }
    this.expect('}');
    return Object.fromEntries(pairs);
  }

  #separator(end: string): void {
    this.#blanks();
    if (this.#next() !== end) this.expect(',');
  }

  /** AWS: there may be nothing at all. */
  #first(): string {
    return this.#quoted() ?? plain(this.#match(FIRST)?.[0] ?? '');
  }

  #second(): string {
    const found = this.#quoted() ?? this.#match(SECOND)?.[0];
    if (found === undefined) this.refuse("Expected: '<second>', received: '<none>'");
    return plain(found ?? '');
  }

  #quoted(): string | null {
    const quote = this.#next();
    if (quote !== "'" && quote !== '"') return null;
    const { name, form } = QUOTED[quote];
    const inner = this.#match(form)?.[1];
    if (inner === undefined) this.refuse(`Expected: '<${name}>', received: '<none>'`);
    return (inner ?? '').replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\');
  }

  #next(): string {
    return this.#text[this.at] ?? '';
  }

  #blanks(): void {
    this.#match(/\s*/y);
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = this.refusal === null ? pattern.exec(this.#text) : null;
    this.at += found?.[0].length ?? 0;
    return found;
  }
}

const plain = (text: string): string => text.replaceAll('\\,', ',');
