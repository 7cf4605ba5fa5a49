import { printed, typeName } from '../python.ts';
import { isList, isStructure, type Structure, type Value } from './value.ts';
import { columnsOf } from './wide.ts';

/** What the CLI's table cannot take, in Python's words. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

/** A part of a table: a title over rows that have the same columns. */
export class Section {
  readonly title: string | null;
  readonly indent: number;
  headers: readonly string[] = [];
  readonly rows: (readonly string[])[] = [];
  /** The widest cell of each column. */
  readonly widths: number[] = [];
  #columns: number | null = null;

  constructor(title: string | null, indent: number) {
    this.title = title;
    this.indent = indent;
  }

  head(headers: readonly string[]): void {
    this.#widen(headers);
    this.#columns ??= headers.length;
    this.headers = headers;
  }

  add(row: readonly Value[]): void {
    this.#columns ??= row.length;
    if (row.length !== this.#columns) {
      throw new TableError(`Row should have ${this.#columns} elements, instead it has ${row.length}`);
    }
    const cells = row.map((cell) => printed(cell));
    this.rows.push(cells);
    this.#widen(cells);
  }

  #widen(cells: readonly string[]): void {
    if (this.widths.length === 0) this.widths.push(...cells.map(columnsOf));
    else if (cells.length > this.widths.length) throw new TableError('list index out of range');
    else
      for (const [index, cell] of cells.entries())
        this.widths[index] = Math.max(this.widths[index] ?? 0, columnsOf(cell));
  }
}

const isScalar = (value: Value | undefined): boolean => !isList(value) && !isStructure(value);

/** The sections of a table that shows a value; none for one that is empty. Throws a TableError. Source: aws-cli v2, formatter.py */
export function sectionsOf(title: string, value: Value): readonly Section[] {
  const sections: Section[] = [];
  const last = (): Section => {
    const section = sections.at(-1);
    if (section === undefined) throw new Error('A table begins with a title');
    return section;
  };

  function build(name: string | null, current: Value, indent: number): void {
    if (isEmpty(current)) return;
    if (name !== null) sections.push(new Section(name, indent));
    if (isStructure(current)) fromStructure(current, indent);
    else if (isList(current)) {
      if (isStructure(current[0])) fromStructures(current, indent, name);
      else for (const part of current) fromPart(part);
    }
  }

  function fromPart(part: Value): void {
    if (isStructure(part)) last().add(Object.keys(part));
    else if (!isList(part)) last().add([part]);
    else if (part.every(isScalar)) last().add(part);
    else build(null, part, 0);
  }

  function fromStructure(current: Structure, indent: number): void {
    const [fields, more] = fieldsOf([current]);
    const [first] = fields;
    if (first !== undefined && fields.length === 1) last().add([first, current[first] ?? null]);
    else if (first !== undefined) {
      last().head(fields);
      last().add(fields.map((field) => current[field] ?? null));
    }
    for (const member of more) build(member, current[member] ?? null, indent + 1);
  }

  function fromStructures(list: readonly Value[], indent: number, name: string | null): void {
    const structures = list.map(structureOf);
    const [fields, more] = fieldsOf(structures);
    last().head(fields);
    for (const [index, one] of structures.entries()) {
      if (index > 0 && more.length > 0) {
        sections.push(new Section(name, indent));
        last().head(fields);
      }
      last().add(fields.map((field) => (Object.hasOwn(one, field) ? (one[field] ?? null) : '')));
      for (const member of more) if (Object.hasOwn(one, member)) build(member, one[member] ?? null, indent + 1);
    }
  }

  build(title, value, 0);
  return sections;
}

/** The names of the members that are shown in columns and of those that get sections of their own; a name may be both. */
function fieldsOf(structures: readonly Structure[]): readonly [readonly string[], readonly string[]] {
  const entries = structures.flatMap((one) => Object.entries(one));
  const names = (scalar: boolean) =>
    [...new Set(entries.filter(([, value]) => isScalar(value) === scalar).map(([name]) => name))].sort();
  return [names(true), names(false)];
}

const isEmpty = (value: Value): boolean =>
  value === null ||
  value === '' ||
  value === 0 ||
  value === false ||
  (isList(value) && value.length === 0) ||
  (isStructure(value) && Object.keys(value).length === 0);

// AWS: a list that begins with a structure has to hold nothing else; Python says what it met instead.
function structureOf(value: Value): Structure {
  if (isStructure(value)) return value;
  if (isList(value)) {
    if (value.length === 0) return {};
    throw new TableError(`list indices must be integers or slices, not ${typeName(value[0] ?? null)}`);
  }
  if (value === '') return {};
  if (typeof value === 'string') throw new TableError("string indices must be integers, not 'str'");
  throw new TableError(`'${typeName(value)}' object is not iterable`);
}
