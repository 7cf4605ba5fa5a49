import type { LogEvent } from './log.ts';
import type { SessionPhraseId } from './view.ts';

/** Why a file is not written, as the session says it. */
export type FileProblem = Extract<SessionPhraseId, 'fileName' | 'fileSize' | 'fileCount'>;

type FileChange = Extract<LogEvent, { type: 'file' }>;
type Files = ReadonlyMap<string, string>;

/** What `file://` and every shell take without quotes, and no folder: there is only the one. */
const PLAIN_NAME = /^[A-Za-z0-9_][\w.+=,@-]{0,63}$/;
const LONGEST = 100_000;
const MOST = 50;

/** What is wrong with writing this text under this name; null when nothing is. */
export function fileProblem(files: Files, path: string, text: string): FileProblem | null {
  if (!PLAIN_NAME.test(path)) return 'fileName';
  if (text.length > LONGEST) return 'fileSize';
  return files.size >= MOST && !files.has(path) ? 'fileCount' : null;
}

/** What happened to files that a command wrote and deleted. */
export function fileChanges(before: Files, after: Files): readonly FileChange[] {
  if (before === after) return [];
  const written = [...after].filter(([path, text]) => before.get(path) !== text);
  const deleted = [...before.keys()].filter((path) => !after.has(path));
  return [
    ...written.map(([path, text]): FileChange => ({ type: 'file', path, text })),
    ...deleted.map((path): FileChange => ({ type: 'file', path, text: null })),
  ];
}

/** The files with one written, or taken away when its text is null. */
export function withFile(files: Files, path: string, text: string | null): Files {
  const next = new Map(files);
  if (text === null) next.delete(path);
  else next.set(path, text);
  return next;
}
