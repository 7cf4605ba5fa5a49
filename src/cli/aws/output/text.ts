import { printed, typeName } from '../python.ts';
import type { Printed } from './printed.ts';
import { isList, isStructure, type Structure, type Value } from './value.ts';

/** What the CLI's text cannot take, in Python's words. */
class TextError extends Error {
  override readonly name = 'TextError';
}

/** A value as `--output text` prints it: a line of fields for each structure, under its name in capitals. Source: aws-cli v2, text.py */
export function textOf(value: Value): Printed {
  const lines: string[] = [];
  const result = (failed: string | null): Printed => ({ text: lines.map((line) => `${line}\n`).join(''), failed });
  try {
    write(value, null, null, lines);
    return result(null);
  } catch (error) {
    if (error instanceof TextError) return result(error.message);
    throw error;
  }
}

const isScalar = (value: Value): boolean => !isList(value) && !isStructure(value);

function write(value: Value, name: string | null, fields: readonly string[] | null, lines: string[]): void {
  if (isStructure(value)) writeStructure(value, name, fields, lines);
  else if (isList(value)) writeList(value, name, lines);
  else lines.push(printed(value));
}

function writeList(list: readonly Value[], name: string | null, lines: string[]): void {
  const structures = list.filter(isStructure);
  if (structures.length > 0) {
    // AWS: a list that has one structure may hold nothing else, which Python says of the first other thing that it meets.
    const other = list.find((one) => !isStructure(one));
    if (other !== undefined) throw new TextError(`'${typeName(other)}' object has no attribute 'items'`);
    // AWS: one structure gives its columns to all; a member that is a list in one of them and a text in another is a column.
    const fields = [
      ...new Set(structures.flatMap((one) => Object.keys(one).filter((member) => isScalar(one[member] ?? null)))),
    ].sort();
    for (const one of list) write(one, name, fields, lines);
    return;
  }
  const scalars = list.filter(isScalar);
  if (scalars.length > 0) writeScalars(scalars, name, lines);
  for (const one of list) if (!isScalar(one)) write(one, name, null, lines);
}

function writeScalars(scalars: readonly Value[], name: string | null, lines: string[]): void {
  if (name === null) lines.push(scalars.map((one) => printed(one)).join('\t'));
  else for (const one of scalars) lines.push(`${name.toUpperCase()}\t${printed(one)}`);
}

function writeStructure(
  structure: Structure,
  name: string | null,
  given: readonly string[] | null,
  lines: string[],
): void {
  const members = Object.keys(structure).sort();
  const fields = given ?? members.filter((member) => isScalar(structure[member] ?? null));
  const row = fields.map((member) => printed(structure[member] ?? (Object.hasOwn(structure, member) ? null : '')));
  if (row.length > 0) lines.push([...(name === null ? [] : [name.toUpperCase()]), ...row].join('\t'));
  for (const member of members) {
    if (!fields.includes(member)) write(structure[member] ?? null, member, null, lines);
  }
}
