import { HOME, nameOf } from '../../shell/paths.ts';
import type { Shell } from '../../shell/shell.ts';
import { parseUri } from './uri.ts';

/** Where a transfer begins or ends. */
export type Place =
  | { readonly kind: 's3'; readonly bucket: string; readonly key: string }
  /** A file of the shell, by its name in the only folder; the empty name is the folder. */
  | { readonly kind: 'local'; readonly path: string };

export function placeOf(path: string): Place {
  const uri = parseUri(path);
  if (uri !== null) return { kind: 's3', ...uri };
  const inside = nameOf(path);
  return { kind: 'local', path: inside === '.' || inside === HOME ? '' : inside };
}

/** A place as the CLI prints it. AWS: files are named from the folder where one is. */
export function shown(place: Place): string {
  if (place.kind === 's3') return `s3://${place.bucket}/${place.key}`;
  return place.path.includes('/') ? place.path : `./${place.path}`;
}

/** Whether a place names what holds others: a folder, a bucket, or a prefix that ends with a slash. */
export const isFolder = (place: Place): boolean => {
  const name = place.kind === 's3' ? place.key : place.path;
  return name === '' || name.endsWith('/');
};

export const nameIn = (place: Place): string => (place.kind === 's3' ? place.key : place.path);

/** A place inside of another. */
export const inside = (place: Place, name: string): Place =>
  place.kind === 's3' ? { ...place, key: place.key + name } : { ...place, path: place.path + name };

/** A folder with its slash. */
export const asFolder = (place: Place): Place => (isFolder(place) ? place : inside(place, '/'));

export const lastName = (place: Place): string => /[^/]*$/.exec(nameIn(place))?.[0] ?? '';

/** The files of the shell under a folder, in the order in which the CLI goes through them. */
export const filesUnder = ({ files }: Shell, folder: string): readonly string[] =>
  [...files.keys()].filter((name) => name.startsWith(folder)).sort((a, b) => (a < b ? -1 : 1));
