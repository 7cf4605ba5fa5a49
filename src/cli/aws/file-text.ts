import { HOME, nameOf } from '../shell/paths.ts';

export type Files = ReadonlyMap<string, string>;

/** A value, or the text of the file that it names as `file://…`. AWS: in the words of Python. aws-cli v2, paramfile.py */
export function fileText(
  value: string,
  files: Files,
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly message: string } {
  const named = /^fileb?:\/\/(.*)$/s.exec(value)?.[1];
  if (named === undefined) return { ok: true, value };
  // AWS: the shell leaves a `~` within a word alone, and the CLI reads it.
  const path = named.replace(/^~(?=\/|$)/, HOME);
  const text = files.get(nameOf(path));
  if (text !== undefined) return { ok: true, value: text };
  return { ok: false, message: `Unable to load paramfile ${value}: [Errno 2] No such file or directory: '${path}'` };
}
