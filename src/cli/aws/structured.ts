import type { Json, Member, StructureMember } from '../../iam/index.ts';
import { fileText, type Files } from './file-text.ts';
import { integer, isList, repr } from './python.ts';
import { readShorthand } from './shorthand.ts';

export type Structured =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly message: string; readonly outside?: true };

/** A structure in shorthand, as its shape has it. Source: aws-cli v2, shorthand.py */
export function readStructure(word: string, shape: StructureMember, files: Files): Structured {
  const read = readShorthand(word, (value) => fileText(value, files));
  if (!read.ok) return read;
  const wrong = notNumbers(read.pairs, shape);
  if (wrong !== null) {
    return { ok: false, message: `invalid literal for int() with base 10: ${repr(wrong)}`, outside: true };
  }
  return { ok: true, value: fitted(read.pairs, shape) };
}

/** The first text that stands for a number and is none. */
function notNumbers(value: Json, shape: Member | StructureMember): string | null {
  if (shape.type === 'integer') return typeof value === 'string' && integer(value) === null ? value : null;
  if (shape.type === 'list' && isList(value)) {
    return value.map((part) => notNumbers(part, shape.of)).find((part) => part !== null) ?? null;
  }
  if (shape.type !== 'structure' || typeof value !== 'object' || value === null || isList(value)) return null;
  const parts = Object.entries(shape.members).map(([name, inner]) => notNumbers(value[name] ?? null, inner));
  return parts.find((part) => part !== null) ?? null;
}

/** AWS: what shorthand leaves open, the shape tells: one value may be a list of one, and a text a number. aws-cli v2, shorthand.py */
function fitted(value: Json, shape: Member | StructureMember): Json {
  switch (shape.type) {
    case 'list':
      return isList(value) ? value.map((part) => fitted(part, shape.of)) : [value];
    case 'structure': {
      if (typeof value !== 'object' || value === null || isList(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, part = null]) => {
          const inner = shape.members[name];
          return [name, inner === undefined ? part : fitted(part, inner)];
        }),
      );
    }
    case 'integer':
      return typeof value === 'string' ? (integer(value) ?? value) : value;
    case 'boolean':
      return typeof value === 'string' && /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value;
    case 'string':
      return value;
  }
}
