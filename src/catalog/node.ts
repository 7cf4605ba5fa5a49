import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkVersions } from './check.ts';
import type { Read } from './catalog.ts';
import type { Versions } from './shapes.ts';

/**
 * Reads reference data from a folder on disk: the `public/data` that the build step wrote.
 *
 * @example
 * const catalog = createCatalog(readFromDisk('public/data'));
 */
export function readFromDisk(folder: string): Read {
  return async (path) => {
    const file = join(folder, path);
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (cause) {
      throw new Error(`Cannot read reference data from ${file}. Run \`npm run catalog\` first.`, { cause });
    }
    const value: unknown = JSON.parse(text);
    return value;
  };
}

/** Which packages the data in this folder was cut from, for the about page. Rejects when there is no data. */
export async function readVersions(folder: string): Promise<Versions> {
  return checkVersions(await readFromDisk(folder)('versions.json'), 'versions.json');
}
