import { placesIn } from '../policy/problem.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Entry } from './fields.ts';
import { isRecord } from './json-record.ts';
import { afterSpace, locate, scanValue, type Path } from './json-scan.ts';
import type { ImportProblem, ImportRefusalId } from './report.ts';

/** The four lists of an export. */
export const LISTS = ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies'] as const;
export type List = (typeof LISTS)[number];

/** How much is read at most. AWS has 5,000 users in an account, which no quota raises; the others may be raised. */
export interface ImportLimits {
  /** In UTF-16 code units. */
  readonly characters: number;
  readonly entries: Readonly<Record<List, number>>;
}

export const importLimits: ImportLimits = {
  characters: 50_000_000,
  entries: { UserDetailList: 5_000, GroupDetailList: 1_000, RoleDetailList: 10_000, Policies: 12_000 },
};

export interface Pages {
  readonly entries: Readonly<Record<List, readonly Entry[]>>;
  readonly pages: readonly Entry[];
  /** Whether the last page says that more follow. */
  readonly truncated: boolean;
  /** Whether paths begin with the number of the value in the text. */
  readonly several: boolean;
  /** Line and column of paths, from 1: the nearest place that there is. */
  placesOf(paths: readonly Path[]): readonly { readonly line: number; readonly column: number }[];
}

type Refusal = { readonly id: ImportRefusalId; readonly values?: Readonly<Record<string, string | number>> };

/**
 * Takes a text apart into the pages of GetAccountAuthorizationDetails: one object, a list of objects, or objects one after the other. Refuses what is not
 * JSON or has none of the four lists, with line and column. Goes over the text a fixed number of times.
 */
export function readPages(written: string, limits: ImportLimits): Result<Pages, ImportProblem> {
  // Windows begins its files with a byte order mark.
  const text = written.startsWith('\uFEFF') ? ` ${written.slice(1)}` : written;
  const refuse = (
    offset: number,
    { id, values = {} }: Refusal,
  ): { readonly ok: false; readonly error: ImportProblem } =>
    fail({ phrase: { id, values }, ...placesIn(text)(offset) });
  if (text.length > limits.characters)
    return refuse(0, { id: 'tooLarge', values: { most: limits.characters / 1_000_000 } });

  const starts: number[] = [];
  const values: unknown[] = [];
  for (let at = afterSpace(text, 0); at < text.length; at = afterSpace(text, at)) {
    const scanned = scanValue(text, at);
    if ('fault' in scanned) return refuse(scanned.offset, { id: `json.${scanned.fault}` });
    starts.push(at);
    const value: unknown = JSON.parse(text.slice(at, scanned.end));
    values.push(value);
    at = scanned.end;
  }
  if (values.length === 0) return refuse(0, { id: 'empty' });

  const offsetOf = (path: Path): number => locate(text, starts, [path])[0] ?? 0;
  const pages: Entry[] = [];
  for (const [index, value] of values.entries()) {
    const inside: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const [place, record] of inside.entries()) {
      const path = Array.isArray(value) ? [index, place] : [index];
      if (!isRecord(record)) return refuse(offsetOf(path), { id: 'notAnObject' });
      if (!LISTS.some((list) => Object.hasOwn(record, list))) return refuse(offsetOf(path), { id: 'notDetails' });
      for (const list of LISTS) {
        if (!Array.isArray(record[list] ?? []))
          return refuse(offsetOf([...path, list]), { id: 'notAList', values: { list } });
      }
      pages.push({ record, path });
    }
  }
  if (pages.length === 0) return refuse(starts[0] ?? 0, { id: 'notDetails' });

  const entries: Record<List, Entry[]> = { UserDetailList: [], GroupDetailList: [], RoleDetailList: [], Policies: [] };
  for (const { record, path } of pages) {
    for (const list of LISTS) {
      const items: unknown = record[list];
      if (!Array.isArray(items)) continue;
      if (entries[list].length + items.length > limits.entries[list]) {
        return refuse(offsetOf([...path, list]), { id: 'tooMany', values: { list, most: limits.entries[list] } });
      }
      for (const [place, item] of items.entries()) {
        const record: unknown = item;
        entries[list].push({ record: isRecord(record) ? record : {}, path: [...path, list, place] });
      }
    }
  }
  return ok({
    entries,
    pages,
    truncated: pages.at(-1)?.record['IsTruncated'] === true,
    several: values.length > 1,
    placesOf(paths) {
      const placeAt = placesIn(text);
      const found = locate(text, starts, paths);
      // A member that is missing has no place of its own: then it is that of what should have it.
      const around = locate(
        text,
        starts,
        paths.map((path) => path.slice(0, -1)),
      );
      return paths.map((_, index) => placeAt(found[index] ?? around[index] ?? 0));
    },
  });
}
