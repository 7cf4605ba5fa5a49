import type { Input, Json, ListMember, Member, StructureMember } from '../../iam/index.ts';
import { outcome, type Outcome } from '../command.ts';
import { note } from '../notes.ts';
import { closeMatches } from './close-matches.ts';
import type { Own } from './customizations/customization.ts';
import { customizationOf } from './customizations/registry.ts';
import { invalidChoice, parameterError, unknownOptions, usageError } from './failure.ts';
import type { OperationCommand, OperationOption } from './operation.ts';
import { readOptions } from './options.ts';
import { readShorthand } from './shorthand.ts';

export type InputRead =
  { readonly ok: true; readonly input: Input; readonly own: Own } | { readonly ok: false; readonly outcome: Outcome };

type Files = ReadonlyMap<string, string>;
type Read = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly message: string };

/** The input that the words of a command give, or what the CLI says is wrong with them. */
export function readInput({ operation, options }: OperationCommand, args: readonly string[], files: Files): InputRead {
  const read = readOptions(args, options);
  if (!read.ok) {
    const { option, invalid, message } = read;
    if (invalid === undefined || option === null) return { ok: false, outcome: usageError(message) };
    return { ok: false, outcome: invalidChoice(option.name, invalid, closeMatches(invalid, option.choices ?? [])) };
  }
  const given = new Map([...[...read.values].map(([option, word]) => [option, [word]] as const), ...read.lists]);
  const { takesWord } = customizationOf(operation) ?? {};
  const at = takesWord === undefined ? -1 : read.extras.findIndex((extra) => !extra.startsWith('-'));
  const missing: readonly string[] = [
    ...options.filter((option) => option.required === true && !given.has(option)).map(({ name }) => name),
    ...(takesWord === undefined || at !== -1 ? [] : [takesWord]),
  ];
  if (missing.length > 0) {
    return { ok: false, outcome: usageError(`the following arguments are required: ${missing.join(', ')}`) };
  }
  const notYet = [...given.keys()].find(({ member }) => member === null);
  if (notYet !== undefined)
    return { ok: false, outcome: outcome({ notes: [note('option-not-yet', { option: notYet.name })], exitCode: 2 }) };
  const extras = at === -1 ? read.extras : read.extras.toSpliced(at, 1);
  if (extras.length > 0) return { ok: false, outcome: unknownOptions(extras) };
  const input: Record<string, Json> = {};
  const own: Record<string, string> = takesWord === undefined ? {} : { [takesWord]: read.extras[at] ?? '' };
  for (const [option, words] of given) {
    if (option.member === null) continue;
    const value = readValue(option, words, files);
    if (!value.ok) {
      const message = `Error parsing parameter '${option.name}': ${value.message}`;
      return { ok: false, outcome: parameterError(message) };
    }
    if (option.local !== true) input[option.member.name] = value.value;
    else if (typeof value.value === 'string') own[option.member.name] = value.value;
  }
  return { ok: true, input, own };
}

function readValue({ takes, sets, member }: OperationOption, words: readonly string[], files: Files): Read {
  if (sets !== undefined) return { ok: true, value: sets };
  const [first, ...others] = words;
  const text = first === undefined || others.length > 0 ? null : fileText(first, files);
  if (text !== null && !text.ok) return text;
  if (member?.shape.type === 'list') return readList(member.shape, text === null ? words : [text.value]);
  const value = text?.value ?? '';
  return { ok: true, value: takes === 'integer' ? Number(value) : value };
}

/** A list as the CLI takes it: JSON, or a word for each part; a part that is a structure is shorthand or JSON itself. */
function readList({ of }: ListMember, words: readonly string[]): Read {
  const [first = ''] = words;
  if (first.trimStart().startsWith('[')) return readJson(first);
  const parts: Json[] = [];
  for (const word of words) {
    const part = of.type === 'string' ? { ok: true as const, value: word } : readStructure(word, of);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return { ok: true, value: parts };
}

function readStructure(word: string, shape: StructureMember): Read {
  if (word.trimStart().startsWith('{')) return readJson(word);
  const read = readShorthand(word);
  return read.ok ? { ok: true, value: fitted(read.pairs, shape) } : read;
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
      return typeof value === 'string' && /^[+-]?\d+$/.test(value) ? Number(value) : value;
    case 'boolean':
      return typeof value === 'string' && /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value;
    case 'string':
      return value;
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function readJson(text: string): Read {
  try {
    const value: Json = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false, message: `Invalid JSON:\n${text}` };
  }
}

/** A value, or the text of the file that it names as `file://…`. */
function fileText(
  value: string,
  files: Files,
): { readonly ok: true; readonly value: string } | { ok: false; message: string } {
  const path = /^fileb?:\/\/(.*)$/s.exec(value)?.[1];
  if (path === undefined) return { ok: true, value };
  const text = files.get(path);
  if (text !== undefined) return { ok: true, value: text };
  return { ok: false, message: `Unable to load paramfile ${value}: [Errno 2] No such file or directory: '${path}'` };
}
