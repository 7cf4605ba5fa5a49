import type { Printed } from './printed.ts';
import { Section, sectionsOf, TableError } from './sections.ts';
import type { Value } from './value.ts';
import { columnsOf } from './wide.ts';

/** AWS: the columns of a terminal that the CLI knows nothing of. A wider table stands its single rows on end. */
const TERMINAL = 80;
const PADDING = 4;
const BORDER = 2;

/** A value as `--output table` prints it under a title, or what the CLI says when it cannot. Source: aws-cli v2, table.py */
export function tableOf(title: string, value: Value): Printed {
  try {
    return { text: rendered(sectionsOf(title, value)), failed: null };
  } catch (error) {
    if (error instanceof TableError) return { text: '', failed: error.message };
    throw error;
  }
}

function rendered(sections: readonly Section[]): string {
  if (sections.length === 0) return '';
  const wide = widthOf(sections) > TERMINAL;
  const shown = wide ? sections.map(onEnd) : sections;
  const width = widthOf(shown);
  return [`${'-'.repeat(width)}\n`, ...shown.map((section) => sectionText(section, width))].join('');
}

const widthOf = (sections: readonly Section[]): number =>
  sections.reduce((widest, section) => Math.max(widest, totalOf(section)), 0);

function totalOf({ title, indent, widths }: Section): number {
  const cells = widths.reduce((total, width) => total + width + PADDING, 0);
  // AWS: a section without a title counts as one whose title is Python's name of nothing.
  return Math.max(columnsOf(title ?? 'None'), cells) + BORDER + 2 * indent;
}

/** A section of one row with its headers beside the cells instead of above them. */
function onEnd(section: Section): Section {
  const [row, ...others] = section.rows;
  if (row === undefined || others.length > 0 || section.headers.length === 0) return section;
  const turned = new Section(section.title, section.indent);
  for (const [index, header] of section.headers.entries()) turned.add([header, row[index] ?? '']);
  return turned;
}

function sectionText({ title, indent, headers, rows, widths }: Section, whole: number): string {
  const width = whole - 2 * indent;
  const columns = scaled(widths, width);
  const lines: string[] = [];
  if (title !== null && title !== '') {
    lines.push(centred(title, width, '|'));
    if (headers.length === 0 && rows.length === 0) lines.push(`+${'-'.repeat(Math.max(0, width - 2))}+`);
  }
  if (headers.length > 0) {
    lines.push(ruler(columns));
    lines.push(headers.map((header, index) => centred(header, columns[index] ?? 0, index === 0 ? '|' : '')).join(''));
  }
  if (rows.length > 0 && columns.length > 0) {
    lines.push(ruler(columns));
    for (const row of rows) {
      lines.push(row.map((cell, index) => left(cell, columns[index] ?? 0, index === 0 ? '|' : '')).join(''));
    }
    lines.push(ruler(columns));
  }
  const edge = '|'.repeat(indent);
  return lines.map((line) => `${edge}${line}${edge}\n`).join('');
}

/** The widths of columns that share a width between them as their cells ask. */
function scaled(widths: readonly number[], width: number): readonly number[] {
  const asked = widths.map((one) => one + PADDING);
  const factor = width / asked.reduce((total, one) => total + one, 0);
  const columns = asked.map((one) => roundedToEven(factor * one));
  let over = columns.reduce((total, one) => total + one, 0) - width;
  // AWS: what rounding took too much comes off from the left, what it left over goes to the right.
  for (let at = 0; over !== 0 && columns.length > 0; at = (at + 1) % columns.length) {
    const index = over > 0 ? at : columns.length - 1 - at;
    const by = over > 0 ? -1 : 1;
    columns[index] = (columns[index] ?? 0) + by;
    over += by;
  }
  return columns;
}

/** Python's `round`. */
function roundedToEven(value: number): number {
  const down = Math.floor(value);
  if (value - down !== 0.5) return Math.round(value);
  return down % 2 === 0 ? down : down + 1;
}

const blanks = (count: number): string => ' '.repeat(Math.max(0, count));

function centred(text: string, width: number, edge: string): string {
  const columns = columnsOf(text);
  const before = Math.floor(width / 2) - Math.floor(columns / 2) - 1;
  return `${edge}${blanks(before)}${text}${blanks(width - 1 - edge.length - before - columns)}|`;
}

function left(text: string, width: number, edge: string): string {
  const columns = columnsOf(text);
  const before = width - (columns + 2 + edge.length + 1) >= 0 ? 2 : 0;
  return `${edge}${blanks(before)}${text}${blanks(width - edge.length - before - columns - 1)}|`;
}

const ruler = (columns: readonly number[]): string =>
  columns
    .map((column, index) => `${index === 0 ? '+' : ''}${'-'.repeat(Math.max(0, column - (index === 0 ? 2 : 1)))}+`)
    .join('');
