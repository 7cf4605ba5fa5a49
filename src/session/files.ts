import type { LogEvent } from './log.ts';

export { fileProblem, type FileProblem } from '../cli/shell.ts';

type FileChange = Extract<LogEvent, { type: 'file' }>;
type Files = ReadonlyMap<string, string>;

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
