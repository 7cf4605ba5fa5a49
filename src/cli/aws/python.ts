import type { Json } from '../../iam/index.ts';

/** The AWS CLI is written in Python, and some of what it says is a value as Python writes it. */

/** How members were written, where that shows in what Python prints of them: as JSON, or as the bytes of a file. */
export type Forms = ReadonlyMap<string, 'json' | 'bytes'>;

/** A text as Python writes the bytes of it. */
export const bytes = (text: string): string => {
  const inner = Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`,
  );
  // What is beyond ASCII is escaped already, and its backslash must not be again.
  const marked = inner.map((one) => (one.length > 1 ? `\u{2400}${one.slice(1)}` : one)).join('');
  return `b${repr(marked).replaceAll('\u{2400}', '\\')}`;
};

/** A text as Python's `repr` writes it. */
export function repr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inner = text.replaceAll(/[\\\n\r\t]|\p{C}|(?! )\p{Z}|'/gu, (character) => {
    if (character === "'") return quote === "'" ? String.raw`\'` : "'";
    return ESCAPES[character] ?? numbered(character.codePointAt(0) ?? 0);
  });
  return `${quote}${inner}${quote}`;
}

function numbered(code: number): string {
  const hex = (digits: number): string => code.toString(16).padStart(digits, '0');
  if (code < 0x100) return `\\x${hex(2)}`;
  return code < 0x10000 ? `\\u${hex(4)}` : `\\U${hex(8)}`;
}

/** The whole number that a text is, as Python reads it; null when it is none. */
export const integer = (text: string): number | null =>
  /^\s*[+-]?\d+(?:_\d+)*\s*$/.test(text) ? Number(text.replaceAll('_', '')) : null;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isMap = (value: Json | undefined): value is { readonly [key: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !isList(value);

/** The type of a value by its name in Python. */
export function typeName(value: Json): string {
  if (value === null) return 'NoneType';
  if (isList(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'str';
    case 'number':
      return Number.isInteger(value) ? 'int' : 'float';
    case 'boolean':
      return 'bool';
    default:
      return 'dict';
  }
}

interface Printing {
  /** Whether it stands inside of another value, where texts are quoted. */
  readonly inside?: boolean;
  /** Whether maps remember their order by a type of their own, as those do that are read from an option. */
  readonly ordered?: boolean;
}

/** A value as Python prints it. */
export function printed(value: Json, { inside = false, ordered = false }: Printing = {}): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return inside ? repr(value) : value;
  if (typeof value === 'number') return String(value);
  const part = (one: Json): string => printed(one, { inside: true, ordered });
  if (isList(value)) return `[${value.map(part).join(', ')}]`;
  const entries = Object.entries(value).map(([name, one]) => `${repr(name)}: ${part(one ?? null)}`);
  const map = `{${entries.join(', ')}}`;
  if (!ordered) return map;
  return entries.length === 0 ? 'OrderedDict()' : `OrderedDict(${map})`;
}
