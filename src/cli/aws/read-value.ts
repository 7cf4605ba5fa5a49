import type { Json, ListMember, Needs, StructureMember } from '../../iam/index.ts';
import { outcome, type Outcome } from '../command.ts';
import { jsonProblems, shorthands } from '../parts.ts';
import { errorText, exitCodes, parameterError } from './failure.ts';
import { fileText, type Files } from './file-text.ts';
import type { OperationOption } from './operation.ts';
import { integer, isList, repr } from './python.ts';

export type Read =
  { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly outcome: Outcome } | Needs;

const refused = (result: Outcome) => ({ ok: false as const, outcome: result });

/** AWS: what Python refuses has no envelope. aws-cli v2, errorhandler.py */
const crashed = (message: string) => refused(outcome({ stderr: errorText(message), exitCode: exitCodes.general }));
const unreadable = (option: string, message: string) =>
  refused(parameterError(`Error parsing parameter '${option}': ${message}`));

/** Whether the CLI takes a text for JSON. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** The value that the words behind an option stand for, or what the CLI says is wrong with them. */
export function readValue({ name, sets, member }: OperationOption, words: readonly string[], files: Files): Read {
  if (sets !== undefined) return { ok: true, value: sets };
  const [first, ...others] = words;
  const text = first === undefined || others.length > 0 ? null : fileText(first, files);
  if (text?.ok === false) return unreadable(name, text.message);
  const shape = member?.shape;
  if (shape?.type === 'list')
    return readList(name, shape, text === null ? words : [text.value], files, text !== null && text.value !== first);
  const value = text?.value ?? '';
  if (shape?.type !== 'integer') return { ok: true, value };
  const number = integer(value);
  return number === null
    ? crashed(`invalid literal for int() with base 10: ${repr(value)}`)
    : { ok: true, value: number };
}

/** A list as the CLI takes it: JSON, or a word for each part; a part that is a structure is shorthand or JSON itself. */
function readList(name: string, { of }: ListMember, words: readonly string[], files: Files, whole: boolean): Read {
  const [first = ''] = words;
  const starts = first.trimStart();
  if (words.length === 1 && starts.startsWith('[')) return readJson(name, first);
  if (of.type !== 'structure') {
    // AWS: a text from a file is no list of words, so that each of its characters is one. aws-cli v2, argprocess.py
    return { ok: true, value: whole ? [...first] : words };
  }
  const parts: Json[] = [];
  const asJson = looksLikeJson(first);
  for (const word of words) {
    const part = asJson ? readStructure(name, word) : readShorthandOf(name, word, of, files);
    if ('needs' in part || !part.ok) return part;
    parts.push(part.value);
  }
  return { ok: true, value: parts };
}

/** AWS: where the first part is JSON, all are. */
function readStructure(name: string, word: string): Read {
  const starts = word.trimStart();
  if (starts === '') return crashed('string index out of range');
  return starts.startsWith('{') ? readJson(name, word) : unreadable(name, `Invalid JSON:\n${word}`);
}

function readShorthandOf(name: string, word: string, shape: StructureMember, files: Files): Read {
  const shorthand = shorthands.find();
  if ('needs' in shorthand) return shorthand;
  const read = shorthand.readStructure(word, shape, files);
  if (read.ok) return read;
  return read.outside === true ? crashed(read.message) : unreadable(name, read.message);
}

function readJson(name: string, text: string): Read {
  try {
    const value: Json = JSON.parse(text);
    return tooDeep(value) ? crashed('maximum recursion depth exceeded') : { ok: true, value };
  } catch {
    const problems = jsonProblems.find();
    if ('needs' in problems) return problems;
    const problem = problems.jsonProblem(text) ?? 'Expecting value';
    return unreadable(name, `Invalid JSON: ${problem}\nJSON received: ${text}`);
  }
}

/** Whether values are nested deeper than any parameter, so that whoever goes through them runs out of stack. */
function tooDeep(value: Json): boolean {
  let level: readonly Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 300) return true;
    level = level.flatMap((one): readonly Json[] =>
      typeof one !== 'object' || one === null ? [] : isList(one) ? one : Object.values(one).map((part = null) => part),
    );
  }
  return false;
}
