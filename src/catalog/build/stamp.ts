import { join } from 'node:path';
import { fields, readJson } from './source.ts';

/** Raise it when the files change shape, so that old ones are made again. */
export const FORMAT = 2;

/** What the files in a folder were made from, as its `versions.json` tells. Equal stamps mean equal files. */
export interface Stamp {
  readonly iamData: string;
  readonly managedPolicies: string;
}

/** Whether the folder holds the files of this stamp. */
export async function isCurrent(folder: string, stamp: Stamp): Promise<boolean> {
  try {
    const versions = fields(await readJson(join(folder, 'versions.json')), 'versions.json');
    const versionOf = (name: string): unknown => fields(versions[name], name)['version'];
    return (
      versions['format'] === FORMAT &&
      versionOf('iamData') === stamp.iamData &&
      versionOf('managedPolicies') === stamp.managedPolicies
    );
  } catch {
    return false;
  }
}
