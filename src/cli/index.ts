/** The door of the emulated shell and AWS CLI. */
export { run, type Place, type Ran } from './run.ts';
export type { Intent } from './command.ts';
export { loadPart, partIds } from './parts.ts';
export type { Note, NoteId } from './notes.ts';
export { createShell, type Shell } from './shell/shell.ts';
export { isUnfinished, splitLines } from './shell/lines.ts';
