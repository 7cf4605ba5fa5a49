import type { Json } from '../../iam/index.ts';

export type Shorthand =
  | { readonly ok: true; readonly pairs: Readonly<Record<string, Json>> }
  | {
      readonly ok: false;
      readonly message: string;
      /** Whether it is no matter of the notation, which the CLI says in another way. */
      readonly outside?: true;
    };

/** The text of a file that a value names as `file://…`, or the value itself. */
export type FileText = (
  value: string,
) => { readonly ok: true; readonly value: string } | { readonly ok: false; readonly message: string };

/** A value that is not quoted. The first one of a key may hold `=`; one after a comma may not. */
const FIRST = /(?:\\,|[^\s"',=[{])(?:\\,|[^"',\]}])*/y;
const SECOND = /(?:\\,|[^\s"',=[{])(?:\\,|[^"',=])*/y;

/** The forms of quoted values, by the quote; `name` is what AWS's CLI calls them in a refusal. */
const QUOTED = {
  "'": { name: 'singled quoted', form: /'((?:[^'\\]|\\[^])*)'/y },
  '"': { name: 'double quoted', form: /"((?:[^"\\]|\\[^])*)"/y },
} as const;

/** AWS: values in values as deep as Python's stack goes, which is deeper than any parameter. */
const DEEPEST = 300;

const KEY = /[\w.#/:-]*/y;

/**
 * Reads `Key=team,Value=data` as the AWS CLI does: values may stand in quotes, with `\` before a quote inside; `a=x,y` and `a=[x,y]` are lists,
 * `a={b=x}` is a structure, `a@=file://x` is the text of a file. The refusal names what was expected and points at the place.
 * Source: aws-cli v2, shorthand.py
 *
 * @example
 * readShorthand('Name=tag:team,Values=data,web') // { ok: true, pairs: { Name: 'tag:team', Values: ['data', 'web'] } }
 */
export function readShorthand(text: string, fileText: FileText = (value) => ({ ok: true, value })): Shorthand {
  const reader = new Reader(text, fileText);
  const pairs = new Map<string, Json>();
  let last = -1;
  do {
    const name = reader.key();
    const value = reader.values();
    if (pairs.has(name)) reader.refuseSecond(name, last + 1);
    pairs.set(name, value);
    last = reader.at;
  } while (reader.goesOn() && reader.expect(','));
  if (reader.missing !== null) return { ok: false, message: reader.missing, outside: true };
  return reader.refusal === null
    ? { ok: true, pairs: Object.fromEntries(pairs) }
    : { ok: false, message: reader.refusal() };
}

/** Reads on from a place. After the first refusal it stands still, at the end of the text as far as anybody sees. */
class Reader {
  at = 0;
  /** Made when it is asked for: most refusals are taken back. */
  refusal: (() => string) | null = null;
  /** What is wrong apart from the notation, such as a file that is not there. */
  missing: string | null = null;
  #depth = 0;
  #fromFile = false;
  readonly #text: string;
  readonly #fileText: FileText;

  constructor(text: string, fileText: FileText) {
    this.#text = text;
    this.#fileText = fileText;
  }

  goesOn(): boolean {
    return this.refusal === null && this.at < this.#text.length;
  }

  #refuse(expected: string, received: string): void {
    // AWS: the input stands behind a blank, which its caret does not know of.
    const { at } = this;
    this.refusal ??= () => `Expected: '${expected}', received: '${received}' for input:\n ${this.#pointAt(at)}`;
  }

  refuseSecond(key: string, at: number): void {
    this.refusal ??= () =>
      `Second instance of key "${key}" encountered for input:\n${this.#pointAt(at)}\nThis is often because there is a preceding "," instead of a space.`;
  }

  /** The text with a caret under a place, in the line of that place. */
  #pointAt(at: number): string {
    const start = at === 0 ? 0 : this.#text.lastIndexOf('\n', at - 1) + 1;
    const end = this.#text.indexOf('\n', at);
    const [before, after] = end === -1 ? [this.#text, ''] : [this.#text.slice(0, end), this.#text.slice(end)];
    return `${before}\n${' '.repeat(at - start)}^${after}`;
  }

  expect(character: string): boolean {
    const found = this.#next();
    if (found === character) this.at += 1;
    else this.#refuse(character, found === '' ? 'EOF' : found);
    this.#blanks();
    return this.refusal === null;
  }

  key(): string {
    const name = this.#match(KEY)?.[0] ?? '';
    this.#blanks();
    this.#fromFile = this.#next() === '@';
    if (this.#fromFile) this.expect('@');
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
    const next = this.#next();
    if (next !== '[' && next !== '{') return this.#first();
    this.#depth += 1;
    if (this.#depth > DEEPEST) {
      this.missing ??= 'maximum recursion depth exceeded';
      this.at = this.#text.length;
      return '';
    }
    const value = next === '[' ? this.#list() : this.#hash();
    this.#depth -= 1;
    return value;
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
    return this.#value(this.#quoted() ?? this.#plain(FIRST) ?? '');
  }

  #second(): string {
    const found = this.#quoted() ?? this.#plain(SECOND);
    if (found === undefined) this.#refuse('<second>', '<none>');
    return this.#value(found ?? '');
  }

  #quoted(): string | null {
    const quote = this.#next();
    if (quote !== "'" && quote !== '"') return null;
    const { name, form } = QUOTED[quote];
    const inner = this.#match(form)?.[1];
    if (inner === undefined) this.#refuse(`<${name}>`, '<none>');
    return (inner ?? '').replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\');
  }

  #plain(form: RegExp): string | undefined {
    return this.#match(form)?.[0].replaceAll('\\,', ',').trimEnd();
  }

  #value(text: string): string {
    if (!this.#fromFile) return text;
    const read = this.#fileText(text);
    if (read.ok) return read.value;
    this.missing ??= read.message;
    return text;
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
