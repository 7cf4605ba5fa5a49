import { readFile } from 'node:fs/promises';

type Fields = Readonly<Record<string, unknown>>;

/** Parsed JSON of a file of an npm package. */
export async function readJson(path: string): Promise<unknown> {
  const value: unknown = JSON.parse(await readFile(path, 'utf8'));
  return value;
}

/** A package may change its shape with any release: each reader below says where it was surprised. */
export function fields(value: unknown, at: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.fromEntries(Object.entries(value));
  throw new Error(`${at}: expected an object. The npm package has changed its shape; see src/catalog/build.`);
}

export function text(from: Fields, name: string, at: string): string {
  const value = from[name];
  if (typeof value === 'string') return value;
  throw new Error(`${at}.${name}: expected text. The npm package has changed its shape; see src/catalog/build.`);
}

export function list(from: Fields, name: string, at: string): readonly unknown[] {
  const value = from[name];
  if (Array.isArray(value)) return value;
  throw new Error(`${at}.${name}: expected a list. The npm package has changed its shape; see src/catalog/build.`);
}

/** `2015-02-06T18:39:46.000Z` as `2015-02-06T18:39:46Z`. */
export const instant = (date: string): string => date.replace(/\.\d+Z$/, 'Z');
