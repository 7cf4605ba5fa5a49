import { isList, isStructure, type Structure, type Value } from './value.ts';
import { analysed, escapeOf, isBreak } from './yaml-scalar.ts';

/** AWS: lines are folded at a blank behind this column. libyaml 0.2, emitter.c */
const WIDTH = 80;
const STEP = 2;
/** A key that takes more bytes than this is written behind a question mark. */
const LONGEST_KEY = 128;

/** A value as `--output yaml` prints it: keys sorted, blocks throughout. Scalars alone are JSON. Source: aws-cli v2, formatter.py; libyaml */
export function yamlOf(value: Value): string {
  if (!isList(value) && !isStructure(value)) return `${JSON.stringify(value)}\n`;
  const emitter = new Emitter(anchorsOf(value));
  emitter.node(value, { inMapping: false, isKey: false });
  return emitter.ended();
}

type Collection = readonly Value[] | Structure;

/** The names of the parts that stand in a value more than once, in the order in which they are met again. */
function anchorsOf(value: Value): ReadonlyMap<Value, string> {
  const seen = new Set<Value>();
  const anchors = new Map<Value, string>();
  const visit = (part: Value): void => {
    if (!isList(part) && !isStructure(part)) return;
    if (seen.has(part)) {
      if (!anchors.has(part)) anchors.set(part, `id${String(anchors.size + 1).padStart(3, '0')}`);
      return;
    }
    seen.add(part);
    if (isList(part)) part.forEach(visit);
    else for (const name of Object.keys(part).sort()) visit(part[name] ?? null);
  };
  visit(value);
  return anchors;
}

interface Context {
  /** Whether the node is the value of a key. */
  readonly inMapping: boolean;
  /** Whether the node is a key on the line of its value. */
  readonly isKey: boolean;
}

const encoder = new TextEncoder();

/** Writes nodes as libyaml's emitter does: what it knows is where it stands. */
class Emitter {
  readonly #anchors: ReadonlyMap<Value, string>;
  readonly #written = new Set<Value>();
  readonly #out: string[] = [];
  #column = 0;
  #indent = -1;
  /** Whether a blank stands before the place. */
  #whitespace = true;
  /** Whether nothing but indentation stands before the place. */
  #indention = true;

  constructor(anchors: ReadonlyMap<Value, string>) {
    this.#anchors = anchors;
  }

  ended(): string {
    this.#indent = -1;
    this.#newLine();
    return this.#out.join('');
  }

  node(value: Value, context: Context): void {
    const anchor = this.#anchors.get(value);
    if (anchor !== undefined && this.#written.has(value)) {
      this.#indicator(`*${anchor}`, true);
      return;
    }
    if (anchor !== undefined) {
      this.#indicator(`&${anchor}`, true);
      this.#written.add(value);
    }
    if (isList(value)) this.#collection(value, '[]', () => this.#list(value, context));
    else if (isStructure(value)) this.#collection(value, '{}', () => this.#structure(value));
    else this.#scalar(value, context);
  }

  #collection(value: Collection, empty: string, write: () => void): void {
    if (Object.keys(value).length === 0) {
      this.#indicator(empty, true);
      return;
    }
    const before = this.#indent;
    write();
    this.#indent = before;
  }

  #list(list: readonly Value[], { inMapping }: Context): void {
    // AWS: a list that begins below its key is not indented.
    if (!inMapping || this.#indention) this.#deeper(0);
    for (const part of list) {
      this.#newLine();
      this.#indicator('-', true, true);
      this.node(part, { inMapping: false, isKey: false });
    }
  }

  #structure(structure: Structure): void {
    this.#deeper(0);
    for (const name of Object.keys(structure).sort()) {
      const value = structure[name] ?? null;
      this.#newLine();
      if (isSimpleKey(name)) {
        this.#scalar(name, { inMapping: true, isKey: true });
        this.#indicator(':', false);
      } else {
        this.#indicator('?', true, true);
        this.#scalar(name, { inMapping: true, isKey: false });
        this.#newLine();
        this.#indicator(':', true, true);
      }
      this.node(value, { inMapping: true, isKey: false });
    }
  }

  #deeper(first: number): void {
    this.#indent = this.#indent < 0 ? first : this.#indent + STEP;
  }

  #scalar(value: string | number | boolean | null, { isKey }: Context): void {
    const before = this.#indent;
    this.#deeper(STEP);
    if (typeof value !== 'string') this.#plain(String(value), isKey);
    else {
      const { multiline, plain, singleQuoted } = analysed(value);
      if (isKey && multiline) this.#doubleQuoted(value, isKey);
      else if (plain) this.#plain(value, isKey);
      else if (singleQuoted) this.#singleQuoted(value, isKey);
      else this.#doubleQuoted(value, isKey);
    }
    this.#indent = before;
  }

  #plain(text: string, isKey: boolean): void {
    if (!this.#whitespace) this.#put(' ');
    const chars = [...text];
    let spaces = false;
    for (const [index, char] of chars.entries()) {
      const folds = char === ' ' && !isKey && !spaces && this.#column > WIDTH && chars[index + 1] !== ' ';
      if (folds) this.#newLine();
      else this.#put(char);
      spaces = char === ' ';
      if (!spaces) this.#indention = false;
    }
    this.#whitespace = false;
    this.#indention = false;
  }

  #singleQuoted(text: string, isKey: boolean): void {
    this.#indicator("'", true);
    const chars = [...text];
    let spaces = false;
    let breaks = false;
    for (const [index, char] of chars.entries()) {
      if (char === ' ') {
        const inside = index > 0 && index < chars.length - 1 && chars[index + 1] !== ' ';
        if (!isKey && !spaces && this.#column > WIDTH && inside) this.#newLine();
        else this.#put(char);
        spaces = true;
      } else if (isBreak(char)) {
        // AWS: the first of several line breaks is written twice, because a single one would be read as a blank.
        if (!breaks && char === '\n') this.#break('\n');
        this.#break(char);
        this.#indention = true;
        breaks = true;
      } else {
        if (breaks) this.#newLine();
        this.#put(char === "'" ? "''" : char);
        this.#indention = false;
        spaces = false;
        breaks = false;
      }
    }
    if (breaks) this.#newLine();
    this.#indicator("'", false);
  }

  #doubleQuoted(text: string, isKey: boolean): void {
    this.#indicator('"', true);
    const chars = [...text];
    let spaces = false;
    for (const [index, char] of chars.entries()) {
      const escape = escapeOf(char);
      const inside = index > 0 && index < chars.length - 1;
      if (escape !== null) this.#put(escape);
      else if (char === ' ' && !isKey && !spaces && this.#column > WIDTH && inside) {
        this.#newLine();
        if (chars[index + 1] === ' ') this.#put('\\');
      } else this.#put(char);
      spaces = char === ' ';
    }
    this.#indicator('"', false);
  }

  #put(text: string): void {
    this.#out.push(text);
    this.#column += [...text].length;
  }

  #break(char: string): void {
    this.#out.push(char);
    this.#column = 0;
  }

  #indicator(text: string, needsBlank: boolean, opens = false): void {
    if (needsBlank && !this.#whitespace) this.#put(' ');
    this.#put(text);
    this.#whitespace = false;
    this.#indention = this.#indention && opens;
  }

  #newLine(): void {
    const indent = Math.max(this.#indent, 0);
    const here = this.#column === indent;
    if (!this.#indention || this.#column > indent || (here && !this.#whitespace)) this.#break('\n');
    while (this.#column < indent) this.#put(' ');
    this.#whitespace = true;
    this.#indention = true;
  }
}

function isSimpleKey(name: string): boolean {
  return !analysed(name).multiline && encoder.encode(name).length <= LONGEST_KEY;
}
