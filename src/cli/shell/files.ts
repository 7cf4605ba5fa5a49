/** A name that `file://` and every shell take without quotes, and no folder: there is only the one. */
const PLAIN_NAME = /^[A-Za-z0-9_][\w.+=,@-]{0,63}$/;
const LONGEST = 100_000;
const MOST = 50;

/** Why a file is not kept. */
export type FileProblem = 'fileName' | 'fileSize' | 'fileCount';

type Files = ReadonlyMap<string, string>;

/** What is wrong with writing this text under this name; null when nothing is. */
export function fileProblem(files: Files, path: string, text: string): FileProblem | null {
  if (!PLAIN_NAME.test(path)) return 'fileName';
  if (text.length > LONGEST) return 'fileSize';
  return files.size >= MOST && !files.has(path) ? 'fileCount' : null;
}
