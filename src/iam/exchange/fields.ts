import type { Instant } from '../account/account.ts';
import { uniqueId } from '../account/ids.ts';
import { namePattern, pathPattern } from '../members.ts';
import { isRecord, type JsonRecord } from './json-record.ts';
import type { Path } from './json-scan.ts';
import type { Notes } from './notes.ts';

/** One entity of an export on its way to be read. */
export interface Entry {
  readonly record: JsonRecord;
  readonly path: Path;
}

/** What all entities are read with. */
export interface Reading {
  readonly accountId: string;
  /** The time of the import: what stands for a date that is not told. */
  readonly at: Instant;
  readonly notes: Notes;
}

/** What entities have in common: how the service names them, and what their names may be. */
export interface Kind {
  /** `User`: members are called `UserName`, `UserId`. */
  readonly member: string;
  readonly longestName: number;
  readonly idPrefix: string;
  arnOf(accountId: string, entity: { readonly path: string; readonly name: string }): string;
}

export interface Identity {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly createDate: Instant;
}

/** Name, path, id and date of an entity; null, with a note, when its name, path or ARN cannot be. */
export function readIdentity({ record, path }: Entry, kind: Kind, reading: Reading): Identity | null {
  const { notes, accountId } = reading;
  const name = record[`${kind.member}Name`];
  if (typeof name !== 'string' || name === '')
    return notes.add('entity', 'noName', path, { member: `${kind.member}Name` });
  const own = [...path, `${kind.member}Name`];
  if (name.length > kind.longestName || !namePattern.test.test(name))
    return notes.add('entity', 'badName', own, { name: shortened(name) });
  const at = record['Path'] ?? '/';
  if (typeof at !== 'string' || at.length > 512 || !pathPattern.test.test(at)) {
    return notes.add('entity', 'badPath', [...path, 'Path'], { name });
  }
  const arn = kind.arnOf(accountId, { path: at, name });
  if (typeof record['Arn'] !== 'string') return notes.add('entity', 'badArn', [...path, 'Arn'], { name });
  if (record['Arn'] !== arn) return notes.add('entity', 'otherArn', [...path, 'Arn'], { name, arn });
  return {
    name,
    path: at,
    id: idOf(kind, arn, { record, path }, reading),
    createDate: readDate({ record, path }, 'CreateDate', name, reading),
  };
}

function idOf({ member, idPrefix }: Kind, arn: string, { record, path }: Entry, { notes }: Reading): string {
  const id = record[`${member}Id`];
  if (typeof id === 'string' && /^\w{1,128}$/.test(id)) return id;
  notes.add('assumed', 'madeId', [...path, `${member}Id`], { arn });
  return uniqueId(idPrefix, { seed: arn, n: 0 }, `${member}Id`);
}

/** A date in ISO 8601, as Python prints it, or in seconds since 1970; the time of the import, with a note, when there is none. */
export function readDate({ record, path }: Entry, member: string, name: string, { notes, at }: Reading): Instant {
  const date = dateOf(record[member]);
  if (date !== null) return date;
  notes.add('assumed', 'madeDate', [...path, member], { name, member });
  return at;
}

const DATE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/;

export function dateOf(value: unknown): Instant | null {
  const moment =
    typeof value === 'number'
      ? value * 1000
      : typeof value === 'string' && DATE.test(value)
        ? Date.parse(value.replace(' ', 'T'))
        : NaN;
  // What `Date` can print with four digits of the year.
  if (!(moment >= 0 && moment < 253402300800000)) return null;
  return new Date(Math.floor(moment / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

/** The records of a list member; an absent list is empty, and what is no record is left out with a note. */
export function readRecords({ record, path }: Entry, member: string, notes: Notes): readonly Entry[] {
  return readItems({ record, path }, member, notes).flatMap(({ item, path: place }) => {
    if (isRecord(item)) return [{ record: item, path: place }];
    notes.leaveOut('badList', place, { member });
    return [];
  });
}

/** The parts of a list member, with their places. */
export function readItems(
  { record, path }: Entry,
  member: string,
  notes: Notes,
): readonly { readonly item: unknown; readonly path: Path }[] {
  const list = record[member] ?? [];
  const own = [...path, member];
  if (Array.isArray(list)) return list.map((item: unknown, index) => ({ item, path: [...own, index] }));
  notes.leaveOut('badList', own, { member });
  return [];
}

/** Counts the members that nobody reads, where they hold anything. */
export function countUnread({ record }: Entry, shape: string, read: ReadonlySet<string>, notes: Notes): void {
  for (const [member, value] of Object.entries(record)) {
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    if (!isEmpty && !read.has(member)) notes.ignore(`${shape}.${shortened(member)}`);
  }
}

/** A text of a stranger, cut to a length that a report can show. */
export const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
